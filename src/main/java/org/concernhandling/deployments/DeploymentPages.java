package org.concernhandling.deployments;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.concernhandling.LondonTime;
import org.concernhandling.access.Account;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.deployments.LiveFaults.LiveFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of deployments, and a page for each with what it changed. */
@Controller
class DeploymentPages {

	private static final int NEWEST = 100;

	private static final String LIST = "deployments/list";

	private static final String DEPLOYMENT = "deployments/deployment";

	private final Deployments deployments;

	private final ObjectProvider<DeploymentNotes> notes;

	private final LiveFaults faults;

	DeploymentPages(Deployments deployments, ObjectProvider<DeploymentNotes> notes, LiveFaults faults) {
		this.deployments = deployments;
		this.notes = notes;
		this.faults = faults;
	}

	@GetMapping("/deployments")
	ModelAndView list(@AuthenticationPrincipal Account account) {
		return list(account, null);
	}

	@GetMapping("/deployments/{id}")
	ModelAndView show(@PathVariable String id, @AuthenticationPrincipal Account account) {
		return page(id, account, null);
	}

	@GetMapping("/deployments/{id}/undo")
	String confirm(@PathVariable String id, Model model) {
		model.addAttribute("deployment", found(id));
		return "deployments/undo";
	}

	@PostMapping("/deployments/{id}/undo")
	ModelAndView undo(@PathVariable String id, @AuthenticationPrincipal Account account) {
		found(id);
		try {
			return new ModelAndView("redirect:/deployments/" + this.deployments.undo(id));
		}
		catch (NotDeployed ex) {
			return page(id, account, ex);
		}
	}

	@PostMapping("/deployments/application")
	ModelAndView takeApplications(@RequestParam(defaultValue = "") Set<String> file,
			@AuthenticationPrincipal Account account) {
		try {
			return new ModelAndView("redirect:/deployments/" + this.deployments.takeApplications(file));
		}
		catch (NotDeployed ex) {
			return list(account, ex);
		}
	}

	private ModelAndView list(Account account, NotDeployed refusal) {
		ModelAndView page = framed(LIST, account, refusal);
		page.addObject("deployments",
				this.deployments.newest(NEWEST).stream().map((summary) -> DeploymentView.of(summary)).toList());
		page.addObject("faults",
				this.faults.all()
					.stream()
					.collect(Collectors.groupingBy(LiveFault::file, TreeMap::new, Collectors.toList())));
		page.addObject("kept",
				this.deployments.kept()
					.stream()
					.map((file) -> new KeptView(file.name(), LondonTime.readable(file.since()), file.deployment()))
					.toList());
		return page;
	}

	private ModelAndView page(String id, Account account, NotDeployed refusal) {
		ModelAndView page = framed(DEPLOYMENT, account, refusal);
		page.addObject("deployment", found(id));
		page.addObject("notes", this.notes.orderedStream().flatMap((some) -> some.about(id).stream()).toList());
		return page;
	}

	private static ModelAndView framed(String view, Account account, NotDeployed refusal) {
		ModelAndView page = new ModelAndView(view, (refusal != null) ? HttpStatus.CONFLICT : HttpStatus.OK);
		page.addObject("mayDeploy", account.isIn(StaffGroup.PROCESS_OWNERS) || account.isIn(StaffGroup.ADMINISTRATORS));
		page.addObject("refusal", (refusal != null) ? refusal.getMessage().lines().toList() : List.of());
		return page;
	}

	private DeploymentView found(String id) {
		return this.deployments.find(id)
			.map((deployment) -> DeploymentView.of(deployment))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A file of which the owner's version is kept. */
	record KeptView(String name, String since, String deployment) {
	}

}
