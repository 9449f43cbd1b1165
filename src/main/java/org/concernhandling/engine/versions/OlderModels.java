package org.concernhandling.engine.versions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.concernhandling.engine.guard.EarlierVersions;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.VersionTag;
import org.concernhandling.engine.models.VersionTag.Tagged;
import org.springframework.stereotype.Component;

/**
 * Knows which of the application's models a newer release of it has replaced already:
 * while several nodes are renewed one after the other, or when an older one is started
 * once more, it must not take them back.
 */
@Component
class OlderModels {

	private final EarlierVersions earlier;

	OlderModels(EarlierVersions earlier) {
		this.earlier = earlier;
	}

	/**
	 * Those of the application's files that are older than what is live, with what
	 * belongs to them. A process or a decision is older when its version tag is lower; a
	 * form or examples are when their process or decision is, or when it is the same and
	 * they themselves were live before.
	 */
	Set<String> among(Map<String, byte[]> applications, Map<String, byte[]> live) {
		Bundles bundles = new Bundles(List.of(applications, live));
		Set<String> differing = applications.keySet()
			.stream()
			.filter(live::containsKey)
			.filter((name) -> !Arrays.equals(applications.get(name), live.get(name)))
			.collect(Collectors.toSet());
		Set<String> older = differing.stream()
			.filter((name) -> isLower(name, applications, live) || (isTagless(name)
					&& bundles.around(Set.of(name))
						.stream()
						.noneMatch((other) -> !isTagless(other) && differing.contains(other))
					&& wasLive(name, applications.get(name))))
			.collect(Collectors.toSet());
		return bundles.around(older)
			.stream()
			.filter((name) -> differing.contains(name) || (applications.containsKey(name) && !live.containsKey(name)))
			.collect(Collectors.toSet());
	}

	private static boolean isTagless(String name) {
		return !name.endsWith(Completion.PROCESS) && !name.endsWith(Completion.DECISION);
	}

	private static boolean isLower(String name, Map<String, byte[]> applications, Map<String, byte[]> live) {
		List<Tagged> now = VersionTag.in(new ModelFile(name, live.get(name))).toList();
		return VersionTag.in(new ModelFile(name, applications.get(name)))
			.anyMatch((brought) -> now.stream()
				.filter((one) -> one.id().equals(brought.id()))
				.anyMatch((one) -> isLower(VersionTag.parse(brought.tag()), VersionTag.parse(one.tag()))));
	}

	private static boolean isLower(Optional<VersionTag> brought, Optional<VersionTag> live) {
		return brought.isPresent() && live.isPresent() && brought.get().compareTo(live.get()) < 0;
	}

	private boolean wasLive(String name, byte[] content) {
		return this.earlier.of(name).anyMatch((version) -> Arrays.equals(version.content(), content));
	}

}
