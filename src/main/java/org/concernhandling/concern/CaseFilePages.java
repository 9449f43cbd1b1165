package org.concernhandling.concern;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The case file: a page of its own, and a part of a page for Tasklist. */
@Controller
class CaseFilePages {

	private static final String PAGE = "concern/case-file";

	private final CaseFiles caseFiles;

	CaseFilePages(CaseFiles caseFiles) {
		this.caseFiles = caseFiles;
	}

	@GetMapping("/concerns/{reference}")
	String show(@PathVariable String reference, @RequestParam(defaultValue = "false") boolean added, Model model) {
		model.addAttribute("file", found(reference));
		model.addAttribute("added", added);
		model.addAttribute("furtherInformation", new FurtherInformation());
		return PAGE;
	}

	@GetMapping("/concerns/task/{taskId}")
	String showInTasklist(@PathVariable String taskId, Model model) {
		model.addAttribute("file", this.caseFiles.readAtTask(taskId).orElseThrow(CaseFilePages::notFound));
		return "concern/tasklist-tab";
	}

	@PostMapping("/concerns/{reference}/further-information")
	ModelAndView add(@PathVariable String reference, @ModelAttribute FurtherInformation furtherInformation) {
		if (furtherInformation.getFault() != null) {
			ModelAndView page = new ModelAndView(PAGE, HttpStatus.BAD_REQUEST);
			page.addObject("file", found(reference));
			page.addObject("added", false);
			page.addObject("fault", furtherInformation.getFault());
			return page;
		}
		if (!this.caseFiles.add(reference, furtherInformation.getWords())) {
			throw notFound();
		}
		// Loading the page again must not add the words again.
		return new ModelAndView("redirect:/concerns/" + reference + "?added=true");
	}

	private CaseFileView found(String reference) {
		return this.caseFiles.read(reference).orElseThrow(CaseFilePages::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
