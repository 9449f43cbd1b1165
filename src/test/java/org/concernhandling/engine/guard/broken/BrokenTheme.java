package org.concernhandling.engine.guard.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.concernhandling.engine.guard.Edited;
import org.concernhandling.engine.guard.Library;

/** Models that are wrong in ways that have to do with each other. */
abstract class BrokenTheme {

	private final List<Broken> all = new ArrayList<>();

	/** All of them. */
	final List<Broken> all() {
		return List.copyOf(this.all);
	}

	final void add(Broken broken) {
		this.all.add(broken);
	}

	/** A file with this name and content. */
	final void file(String what, String name, String content, String rule) {
		add(new Broken(what, name, content, "", rule));
	}

	/** One of our own processes, changed in one way. */
	final void process(String what, String process, String element, String rule, UnaryOperator<Edited> change) {
		String name = process + ".bpmn";
		add(new Broken(what, name, change.apply(Edited.model(Library.text(name))).xml(), element, rule));
	}

}
