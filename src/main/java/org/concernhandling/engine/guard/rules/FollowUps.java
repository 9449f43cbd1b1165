package org.concernhandling.engine.guard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Variables;

/**
 * Rules about what the parts of a process have to do with each other, beside those about
 * each part. Of a process with a part that is faulty only that is told: a single task
 * without its form would otherwise be followed by a fault wherever one of its answers is
 * read. So would a process that cannot be read by a fault in each of its forms, which
 * came along as they were.
 */
public class FollowUps implements Rules {

	private final List<Rules> ofParts;

	private final List<Rules> ofWholes;

	private final List<Rules> ofForms;

	/**
	 * Rules in the order in which they are told.
	 * @param ofParts what each part of a process obeys
	 * @param ofWholes what the parts have to do with each other
	 * @param ofForms what forms obey
	 */
	public FollowUps(List<Rules> ofParts, List<Rules> ofWholes, List<Rules> ofForms) {
		this.ofParts = List.copyOf(ofParts);
		this.ofWholes = List.copyOf(ofWholes);
		this.ofForms = List.copyOf(ofForms);
	}

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		List<Fault> found = new ArrayList<>();
		this.ofParts.forEach((rules) -> rules.check(library, found::add));
		found.forEach(faults);
		Set<String> faulty = found.stream().map(Fault::file).collect(Collectors.toSet());
		Variables variables = library.variables();
		this.ofWholes.forEach((rules) -> rules.check(library, (fault) -> {
			if (variables.around(fault.file()).noneMatch(faulty::contains)) {
				faults.accept(fault);
			}
		}));
		this.ofForms.forEach((rules) -> rules.check(library, (fault) -> {
			if (faulty.isEmpty() || library.isChanged(fault.file())) {
				faults.accept(fault);
			}
		}));
	}

}
