package org.concernhandling.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concernhandling.concern.NeedToKnow;
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
 * The page on which staff log what they were told: on the hotline, by letter, at an
 * inspection.
 */
@Controller
class IntakePage {

	private static final String PAGE = "intake/intake";

	private final FormIntake forms;

	private final NeedToKnow needToKnow;

	IntakePage(FormIntake forms, NeedToKnow needToKnow) {
		this.forms = forms;
		this.needToKnow = needToKnow;
	}

	@ModelAttribute
	void options(Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("risks", Option.of(YesNoNotKnown.class));
		model.addAttribute("channels", Option.of(Channel.class));
		model.addAttribute("confidentialities", Option.of(Confidentiality.class));
		model.addAttribute("standings", Option.standings());
		model.addAttribute("settings", Option.of(Setting.class));
	}

	@GetMapping("/intake")
	String show(Model model) {
		model.addAttribute("form", new ConcernForm(Channel.HOTLINE));
		return PAGE;
	}

	@PostMapping("/intake")
	ModelAndView log(HttpServletRequest request) {
		ModelAndView page = this.forms.receive(new ConcernForm(request), request, PAGE, "intake/intake-logged");
		return page.addObject("caseFileOpen", this.needToKnow.admitsToEvery());
	}

}
