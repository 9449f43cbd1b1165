package org.concernhandling.engine.migration;

import java.util.List;

import org.concernhandling.deployments.Deployments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks a process owner once more, and takes what runs under an older version over. */
@Controller
class TakeOverPages {

	private final Migrations migrations;

	private final Deployments deployments;

	TakeOverPages(Migrations migrations, Deployments deployments) {
		this.migrations = migrations;
		this.deployments = deployments;
	}

	/** The address of the page that asks. */
	static String address(String deployment, String process, int from) {
		return UriComponentsBuilder.fromPath("/deployments/{id}/take-over")
			.queryParam("process", "{process}")
			.queryParam("from", "{from}")
			.build(deployment, process, from)
			.toString();
	}

	@GetMapping("/deployments/{id}/take-over")
	String confirm(@PathVariable String id, @RequestParam String process, @RequestParam int from, Model model) {
		RunningVersion target = target(id, process);
		model.addAttribute("id", id);
		model.addAttribute("process", process);
		model.addAttribute("older",
				this.migrations.instancesByVersion(process)
					.stream()
					.filter((version) -> version.version() == from && from < target.version())
					.findFirst()
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("newer", target);
		return "deployments/take-over";
	}

	@PostMapping("/deployments/{id}/take-over")
	String takeOver(@PathVariable String id, @RequestParam String process, @RequestParam int from) {
		this.migrations.migrate(process, from, target(id, process).version());
		return "redirect:/deployments/" + id;
	}

	/** The newest version, when it is the one that the deployment brought. */
	private RunningVersion target(String deployment, String process) {
		List<RunningVersion> versions = this.migrations.instancesByVersion(process);
		return this.deployments.find(deployment)
			.stream()
			.flatMap((found) -> found.files().stream())
			.filter((file) -> process.equals(file.definition()) && file.name().endsWith(".bpmn"))
			.flatMap((file) -> versions.stream().limit(1).filter((newest) -> file.version() == newest.version()))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@ExceptionHandler({ NoSuchVersion.class, RefusedMigration.class })
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String gone() {
		return "error/404";
	}

}
