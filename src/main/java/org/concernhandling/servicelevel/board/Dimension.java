package org.concernhandling.servicelevel.board;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.concernhandling.PlainWords;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.concernhandling.servicelevel.RunningClock;

/**
 * What the board can count by. A stage that is late is so because of a task: each counts
 * tasks alone, except for the one of stages.
 */
enum Dimension {

	TASK("subject", ClockKind::subject, PlainWords::of),

	/** By the stage that concerns have to reach: all of its milestones, and no task. */
	STAGE("subject", ClockKind::subject, PlainWords::of),

	PROCESS("process", ClockKind::process, PlainWords::of),

	/** By the kind of service; concerns whose service is not known are one kind. */
	SETTING("setting", ClockKind::setting, Dimension::setting),

	/** By the staff group whose work it is. */
	GROUP("staff_group", ClockKind::group, PlainWords::of);

	private final String column;

	private final Function<ClockKind, String> key;

	private final Function<String, String> label;

	Dimension(String column, Function<ClockKind, String> key, Function<String, String> label) {
		this.column = column;
		this.key = key;
		this.label = label;
	}

	/** The dimension of this name in lower case, or nothing when there is none. */
	static Optional<Dimension> of(String name) {
		return Stream.of(values()).filter((dimension) -> dimension.name().equalsIgnoreCase(name)).findFirst();
	}

	/** What is counted. */
	RunningClock.Kind kind() {
		return (this == STAGE) ? RunningClock.Kind.MILESTONE : RunningClock.Kind.TASK;
	}

	/** The column in the table of clocks. */
	String column() {
		return this.column;
	}

	/** Under which key clocks are counted; empty for a setting that is not known. */
	String key(ClockKind kind) {
		return Objects.requireNonNullElse(this.key.apply(kind), "");
	}

	/** What people read for a key; tasks have their names in the models. */
	String label(String key) {
		return this.label.apply(key);
	}

	private static String setting(String code) {
		return code.isEmpty() ? "Not known" : Vocabulary.label("setting", code);
	}

}
