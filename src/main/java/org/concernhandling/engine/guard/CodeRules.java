package org.concernhandling.engine.guard;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.concernhandling.engine.guard.Variables.Place;

/**
 * What a process compares a variable with, or sets it to, is a code of the variable's
 * list.
 */
class CodeRules implements Rules {

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Variables variables = library.variables();
		Set<String> deployed = library.deployed().map(ModelFile::name).collect(Collectors.toSet());
		variables.expressions().filter((use) -> deployed.contains(use.place().file())).forEach((use) -> {
			Told told = new Told(use.place(), new FileFaults(use.place().file(), faults));
			told.unless(!Comparisons.isTurned(use.text()), "the variable comes first in a comparison",
					"Write ${variable == 'code'}, not ${'code' == variable}.");
			Comparisons.in(use.text())
				.forEach((comparison) -> told.checkCode(comparison.variable(), comparison.code(), variables));
		});
		variables.values()
			.filter((value) -> deployed.contains(value.place().file()))
			.forEach((value) -> new Told(value.place(), new FileFaults(value.place().file(), faults))
				.checkCode(value.variable(), value.text(), variables));
	}

	/** Tells what is wrong at one place. */
	private record Told(Place place, FileFaults faults) {

		void checkCode(String variable, String code, Variables variables) {
			Set<String> codes = variables.codes(variable);
			unless(codes.contains(code), "its codes are of the variable's list",
					codes.isEmpty()
							? "No list of codes is known for " + variable
									+ ": compare a variable for which a form asks with a choice."
							: "For %s write one of: %s.".formatted(variable, String.join(", ", codes)));
		}

		void unless(boolean obeyed, String rule, String mend) {
			this.faults.unless(obeyed, this.place.element(), this.place.elementId(), rule, mend);
		}

	}

}
