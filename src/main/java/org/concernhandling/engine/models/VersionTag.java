package org.concernhandling.engine.models;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/**
 * The version that an owner gave a process or a decision.
 *
 * @param major changes when running concerns cannot simply go on
 * @param minor changes when something is added
 * @param patch changes when something is mended
 */
public record VersionTag(long major, long minor, long patch) implements Comparable<VersionTag> {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?");

	private static final Comparator<VersionTag> ORDER = Comparator.comparingLong(VersionTag::major)
		.thenComparingLong(VersionTag::minor)
		.thenComparingLong(VersionTag::patch);

	/**
	 * A tag as it is written, or nothing when it is not {@code major.minor} or
	 * {@code major.minor.patch}.
	 */
	public static Optional<VersionTag> parse(String tag) {
		return Optional.ofNullable(tag)
			.map(WRITTEN::matcher)
			.filter(Matcher::matches)
			.map((parts) -> new VersionTag(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)),
					(parts.group(3) != null) ? Long.parseLong(parts.group(3)) : 0));
	}

	/**
	 * Whether two tags as they are written have the same major version. One that is not
	 * written as {@code major.minor} or {@code major.minor.patch} has none.
	 */
	public static boolean isSameMajor(String one, String other) {
		Optional<Long> major = parse(one).map(VersionTag::major);
		return major.isPresent() && major.equals(parse(other).map(VersionTag::major));
	}

	/** What carries a tag in a file; empty when the file cannot be read. */
	public static Stream<Tagged> in(ModelFile file) {
		if (SafeXml.trouble(file.content()).isPresent()) {
			return Stream.empty();
		}
		try {
			return switch (file.kind().orElse(ModelFile.Kind.FORM)) {
				case PROCESS -> of(Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
					.getModelElementsByType(Process.class))
					.map((process) -> new Tagged("process", process.getId(), process.getName(),
							process.getCamundaVersionTag()));
				case DECISION -> of(Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))
					.getModelElementsByType(Decision.class))
					.map((decision) -> new Tagged("decision", decision.getId(), decision.getName(),
							decision.getVersionTag()));
				case FORM, EXAMPLES -> Stream.empty();
			};
		}
		catch (ModelException ex) {
			return Stream.empty();
		}
	}

	private static <T> Stream<T> of(Collection<T> elements) {
		return elements.stream();
	}

	@Override
	public int compareTo(VersionTag other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor + "." + this.patch;
	}

	/** The next tag for a change that mends something. */
	public VersionTag next() {
		return new VersionTag(this.major, this.minor, this.patch + 1);
	}

	/**
	 * A process or a decision with its tag as it is written.
	 *
	 * @param kind {@code process} or {@code decision}
	 * @param id its id in the file
	 * @param name what people call it; null when it has no name
	 * @param tag null when there is none
	 */
	public record Tagged(String kind, String id, String name, String tag) {

		/** Kind, name and id, as a fault names it. */
		public String label() {
			return this.kind + ((this.name != null) ? " '" + this.name + "'" : "") + " (" + this.id + ")";
		}

	}

}
