package org.concernhandling.engine.guard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * Rules of which the later ones build on the earlier ones. What is wrong with the same
 * element of files of one name follows from what an earlier stage found there; what a
 * stage finds that judges the whole follows from whatever an earlier one found in a cell
 * or at the head.
 */
public final class InStages implements RuleSet {

	private final List<Stage> stages;

	/** The rules of each stage, the first stage first. */
	public InStages(List<Stage> stages) {
		this.stages = List.copyOf(stages);
	}

	@Override
	public void judge(ModelLibrary library, Consumer<Finding> findings) {
		List<Fault> anywhere = new ArrayList<>();
		List<Fault> atTheSame = new ArrayList<>();
		for (Stage stage : this.stages) {
			List<Fault> whole = List.copyOf(anywhere);
			List<Fault> element = List.copyOf(atTheSame);
			Function<Fault, Stream<Fault>> causes = (fault) -> Stream
				.concat(stage.isOfWhole() ? whole.stream() : Stream.of(),
						element.stream()
							.filter((cause) -> cause.elementId().equals(fault.elementId())
									|| stage.isOfWhole() && cause.elementId().equals(id(cause))))
				.filter((cause) -> id(cause).equals(id(fault)));
			List<Fault> found = new ArrayList<>(Finding.of(stage.ofSafety().stream(), library, true, causes, findings));
			found.addAll(Finding.of(stage.ofCare().stream(), library, false, causes, findings));
			atTheSame.addAll(found);
			if (stage.isOfMeaning()) {
				anywhere.addAll(found);
			}
		}
	}

	private static String id(Fault fault) {
		return new ModelFile(fault.file(), new byte[0]).id();
	}

	/**
	 * Rules that are asked together.
	 *
	 * @param isOfMeaning whether a fault changes what the whole would come out as
	 * @param isOfWhole whether they judge what the whole comes out as
	 * @param ofSafety those that also hold for what was live before
	 * @param ofCare the others
	 */
	public record Stage(boolean isOfMeaning, boolean isOfWhole, List<Rules> ofSafety, List<Rules> ofCare) {

		public Stage {
			ofSafety = List.copyOf(ofSafety);
			ofCare = List.copyOf(ofCare);
		}

	}

}
