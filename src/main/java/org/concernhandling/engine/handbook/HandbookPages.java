package org.concernhandling.engine.handbook;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.concernhandling.engine.models.LiveModels;
import org.concernhandling.engine.models.ModelFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The handbook of the models that are live, for all staff. */
@Controller
class HandbookPages {

	private final LiveModels models;

	private volatile Edition newest;

	HandbookPages(LiveModels models) {
		this.models = models;
	}

	@GetMapping("/processes")
	String list(Model page) {
		page.addAttribute("handbook", read());
		return "handbook/processes";
	}

	@GetMapping("/processes/{key}")
	String process(@PathVariable String key, Model page) {
		Handbook handbook = read();
		page.addAttribute("handbook", handbook);
		page.addAttribute("process", found(handbook.process(key)));
		return "handbook/process";
	}

	@GetMapping(path = "/processes/{key}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
	@ResponseBody
	byte[] diagram(@PathVariable String key) {
		return found(read().process(key)).diagram();
	}

	@GetMapping("/processes/decisions/{key}")
	String decision(@PathVariable String key, Model page) {
		page.addAttribute("decision", found(read().decision(key)));
		return "handbook/decision";
	}

	/** Reading takes a second or so: it is done anew only when something was deployed. */
	private Handbook read() {
		List<ModelFile> files = this.models.all().toList();
		Map<String, ByteBuffer> contents = files.stream()
			.collect(Collectors.toMap(ModelFile::name, (file) -> ByteBuffer.wrap(file.content())));
		Edition known = this.newest;
		if (known == null || !known.contents().equals(contents)) {
			known = new Edition(contents, Handbook.of(files.stream()));
			this.newest = known;
		}
		return known.handbook();
	}

	private static <T> T found(Optional<T> chapter) {
		return chapter.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * The handbook of certain models.
	 *
	 * @param contents what the models are, by the names of their files
	 */
	private record Edition(Map<String, ByteBuffer> contents, Handbook handbook) {
	}

}
