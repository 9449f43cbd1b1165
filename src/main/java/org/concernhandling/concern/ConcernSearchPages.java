package org.concernhandling.concern;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.concernhandling.concern.ConcernSearch.Found;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Setting;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * The page on which staff find concerns. What is looked for never stands in an address;
 * it is kept with the session of the one who looks, so that they can come back to what
 * was found, and no browser has to send it again.
 */
@Controller
class ConcernSearchPages {

	private static final String PAGE = "concern/search";

	private static final String LAST = "last";

	private final ConcernSearch search;

	ConcernSearchPages(ConcernSearch search) {
		this.search = search;
	}

	@ModelAttribute
	void options(Model model) {
		model.addAttribute("settings", Stream.of(Setting.values()).toList());
		model.addAttribute("categories", Stream.of(Category.values()).toList());
	}

	@GetMapping("/concerns")
	String show(Model model) {
		model.addAttribute("search", new SearchForm());
		return PAGE;
	}

	@PostMapping("/concerns")
	String look(@ModelAttribute("search") SearchForm search, HttpSession session) {
		session.setAttribute(LAST, search);
		return "redirect:/concerns?" + LAST;
	}

	@GetMapping(path = "/concerns", params = LAST)
	String find(@SessionAttribute(name = LAST, required = false) SearchForm last, Model model) {
		SearchForm search = (last != null) ? last : new SearchForm();
		model.addAttribute("search", search);
		search.wanted().ifPresent((wanted) -> {
			List<Found> found = this.search.find(wanted);
			model.addAttribute("found", found.stream().limit(ConcernSearch.MOST).toList());
			model.addAttribute("more", found.size() > ConcernSearch.MOST);
		});
		return PAGE;
	}

}
