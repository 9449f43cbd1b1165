package org.concernhandling.engine.guard.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * Rules of which the later ones only make sense where the earlier ones are obeyed: of
 * files of one name, the faults of the first stage that finds any are told.
 */
public class InStages implements Rules {

	private final List<List<Rules>> stages;

	/** The rules of each stage, the first stage first. */
	public InStages(List<List<Rules>> stages) {
		this.stages = List.copyOf(stages);
	}

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Set<String> faulty = new HashSet<>();
		for (List<Rules> stage : this.stages) {
			List<Fault> found = new ArrayList<>();
			stage.forEach((rules) -> rules.check(library, found::add));
			found.removeIf((fault) -> faulty.contains(id(fault)));
			found.forEach((fault) -> {
				faults.accept(fault);
				faulty.add(id(fault));
			});
		}
	}

	private static String id(Fault fault) {
		return new ModelFile(fault.file(), new byte[0]).id();
	}

}
