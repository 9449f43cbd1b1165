package org.concernhandling.intake;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public page. Nobody signs in and nothing is remembered: no session, no cookie, no
 * script, nothing about the browser. So there is no token against forged requests either:
 * there is no session that a forged request could ride on, and what it could do, anybody
 * can do openly.
 */
@Controller
class ReportPage {

	private static final String PAGE = "intake/report";

	private final FormIntake forms;

	ReportPage(FormIntake forms) {
		this.forms = forms;
	}

	@ModelAttribute
	void options(Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("risks", List.of(Option.of(YesNoNotKnown.YES, "Yes", null),
				Option.of(YesNoNotKnown.NO, "No", null), Option.of(YesNoNotKnown.NOT_KNOWN, "I do not know", null)));
		model.addAttribute("confidentialities", List.of(Option.of(Confidentiality.CONFIDENTIAL, "Keep it confidential",
				"We know who you are, and do our best not to let anybody else know. This is what we assume if you do "
						+ "not choose."),
				Option.of(Confidentiality.ANONYMOUS, "Stay anonymous",
						"We take what you tell us as seriously, but cannot ask you anything or answer you. Leave your "
								+ "name, and how to reach you, empty."),
				Option.of(Confidentiality.OPEN, "You may name me", null)));
		model.addAttribute("standings", Option.standings());
		model.addAttribute("settings", Option.of(Setting.class));
	}

	@GetMapping("/report")
	String show(Model model) {
		model.addAttribute("form", new ConcernForm(Channel.WEB));
		return PAGE;
	}

	@PostMapping("/report")
	ModelAndView send(HttpServletRequest request) {
		ConcernForm form = new ConcernForm(request);
		form.setChannel(Channel.WEB);
		return this.forms.receive(form, request, PAGE, "intake/report-sent");
	}

}
