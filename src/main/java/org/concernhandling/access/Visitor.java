package org.concernhandling.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The person who looks at a page of ours, as the page's frame shows them.
 *
 * @param name first and last name
 * @param links where the person may go
 */
record Visitor(String name, List<Link> links) {

	static Visitor of(Account account, String currentPath) {
		List<Link> links = new ArrayList<>();
		for (Destination destination : Destination.values()) {
			if (destination.isOpenTo(account)) {
				links.add(new Link(destination.label(), destination.path(), destination.description(),
						destination.path().equals(currentPath)));
			}
		}
		return new Visitor(account.fullName(), List.copyOf(links));
	}

	/**
	 * A link in the menu.
	 *
	 * @param current whether it leads to the page that is shown
	 */
	record Link(String name, String path, String description, boolean current) {
	}

}
