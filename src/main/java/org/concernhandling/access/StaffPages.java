package org.concernhandling.access;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page, and the pages to sign in and out. */
@Controller
class StaffPages {

	private final boolean demonstration;

	StaffPages(Environment environment) {
		this.demonstration = environment.acceptsProfiles(Profiles.of(DemoAccounts.PROFILE));
	}

	@GetMapping("/login")
	String signIn(@AuthenticationPrincipal Account account, Model model) {
		if (account != null) {
			return "redirect:/";
		}
		model.addAttribute("demoAccounts", this.demonstration ? DemoAccounts.ALL : List.of());
		return "access/sign-in";
	}

	@GetMapping("/signout")
	String signOut() {
		return "access/sign-out";
	}

	@GetMapping("/")
	String home() {
		return "access/home";
	}

}
