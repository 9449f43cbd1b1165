package org.concernhandling.engine.guard.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Variables.Place;
import org.concernhandling.engine.models.Variables.Variable;
import org.concernhandling.engine.models.Variables;

/**
 * Whatever a process reads is set somewhere in it before, or was told to it when it was
 * started. Processes that are live already are looked at, too, when something is deployed
 * that they are made of.
 */
class VariableRules implements Rules {

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Variables variables = library.variables();
		Set<String> deployed = library.deployed().map(ModelFile::name).collect(Collectors.toCollection(TreeSet::new));
		variables.processes()
			.stream()
			.filter(variables::isWhole)
			.filter((process) -> variables.partsOf(process).stream().anyMatch(deployed::contains))
			.flatMap((process) -> variables.of(process).stream())
			.filter((variable) -> variable.setBy().isEmpty())
			.forEach((variable) -> variable.readBy().forEach((place) -> tell(variable, place, variables, faults)));
	}

	private static void tell(Variable variable, Place place, Variables variables, Consumer<Fault> faults) {
		String mend = variables.isWords(variable.process(), variable.name())
				? "%s is answered in words, which go to the case file and are no variable. Ask with a choice, a tick, a"
						+ " number or a date what the process has to know."
				: "Nothing in the process %2$s sets %1$s (read as: %3$s). Look at its spelling, ask for it in a form"
						+ " before, or hand it over where the process is called.";
		new FileFaults(place.file(), faults).unless(false, place.element(), place.elementId(), "what it reads is set",
				mend.formatted(variable.name(), variable.process(), place.how()));
	}

}
