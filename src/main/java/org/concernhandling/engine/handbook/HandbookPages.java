package org.concernhandling.engine.handbook;

import java.util.Optional;

import org.concernhandling.engine.guard.LiveModels;
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

	private Handbook read() {
		return Handbook.of(this.models.all());
	}

	private static <T> T found(Optional<T> chapter) {
		return chapter.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
