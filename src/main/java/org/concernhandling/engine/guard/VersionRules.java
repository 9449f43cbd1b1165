package org.concernhandling.engine.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.VersionTag.Tagged;
import org.concernhandling.engine.models.VersionTag;
import org.springframework.stereotype.Component;

/**
 * A process or a decision that changed says so by a higher version tag: by it running
 * concerns follow. Going back to an earlier version exactly as it was is no change.
 */
@Component
class VersionRules implements Rules {

	private static final Map<String, String> MEND = Map.of("process",
			"Click on the empty canvas, and set Version tag in section General to %s.", "decision",
			"Press View DRD, click on the box of the decision, and set Version tag in section General to %s.");

	private final EarlierVersions earlier;

	VersionRules(EarlierVersions earlier) {
		this.earlier = earlier;
	}

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		library.deployed()
			.forEach((file) -> VersionTag.in(file).forEach((tagged) -> check(library, file, tagged, faults)));
	}

	private void check(ModelLibrary library, ModelFile file, Tagged tagged, Consumer<Fault> faults) {
		Optional<VersionTag> tag = VersionTag.parse(tagged.tag());
		if (tag.isEmpty()) {
			// That there is one is told by the rules for what a model has at its head.
			return;
		}
		List<ModelFile> versions = this.earlier.of(file.name()).toList();
		if (versions.stream().anyMatch((version) -> Arrays.equals(version.content(), file.content()))) {
			return;
		}
		Optional<VersionTag> live = library.live(file.name()).flatMap((former) -> tagOf(former, tagged));
		if (live.isPresent() && tag.get().compareTo(live.get()) <= 0) {
			faults.accept(fault(file, tagged,
					"the version tag of what has changed is higher than that of what is live, which is " + live.get(),
					MEND.get(tagged.kind()).formatted(live.get().next() + " or higher")));
		}
		else if (versions.stream().anyMatch((version) -> tagOf(version, tagged).equals(tag))) {
			faults.accept(fault(file, tagged,
					"no two different versions have the same version tag, and " + tag.get()
							+ " was live before with other content",
					MEND.get(tagged.kind()).formatted("one that was never used")));
		}
	}

	private static Optional<VersionTag> tagOf(ModelFile file, Tagged tagged) {
		return VersionTag.in(file)
			.filter((other) -> other.id().equals(tagged.id()))
			.findFirst()
			.flatMap((other) -> VersionTag.parse(other.tag()));
	}

	private static Fault fault(ModelFile file, Tagged tagged, String rule, String mend) {
		return new Fault(file.name(), tagged.label(), tagged.id(), rule, mend);
	}

}
