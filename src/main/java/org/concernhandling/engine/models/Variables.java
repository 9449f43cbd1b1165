package org.concernhandling.engine.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Vocabulary;

/**
 * The variables that processes know: where each is set, where it is read and which codes
 * it may have. What a person types in words is no variable: it goes to the case file.
 */
public final class Variables {

	/** The process that the application starts, and in which all others are called. */
	public static final String MAIN_PROCESS = "concern-handling";

	/**
	 * What the application tells the main process when it starts it: each variable with
	 * the list that its codes are of, or nothing where it is no code.
	 */
	static final Map<String, String> AT_START = Map.of("reference", "", "channel", "channel", "confidentiality",
			"confidentiality", "standing", "standing", "setting", "setting", "secondSetting", "setting", "urn", "",
			"reportedRisk", "yes-no-not-known", "receivedOn", "");

	/** What the application tells each process that it starts, in the same manner. */
	public static final Map<String, Map<String, String>> STARTED = Map.of(MAIN_PROCESS, AT_START, "identity-disclosure",
			Map.of("reference", "", "request", "", "identityGround", "identity-ground", "hours", ""), "annual-report",
			Map.of("reference", "", "edition", ""));

	/**
	 * The processes that the calendar begins as well, each with the call by which it then
	 * learns what it is about.
	 */
	public static final Map<String, String> BEGUN_BY_CALENDAR = Map.of("annual-report", "reports.begin");

	/**
	 * Variables whose list is neither that of a question nor that of their own name.
	 */
	private static final Map<String, String> LISTS = Map.of("reportedRisk", "yes-no-not-known", "permitted",
			"handling-action", "recommended", "handling-action", "outcome", "action-outcome", "newDecisionDue",
			"yes-no", "reportWarned", "yes-no", "reportPublished", "yes-no", "yearBegun", "yes-no");

	private final Map<String, Map<String, Variable>> byProcess = new TreeMap<>();

	private final Map<String, SortedSet<String>> lists;

	private final Map<String, Set<String>> parts;

	private final Set<String> whole;

	private Variables(List<Mention> mentions, Map<String, Set<String>> parts, Set<String> whole) {
		this.parts = parts;
		this.whole = whole;
		this.lists = lists(mentions);
		mentions.stream()
			.collect(Collectors.groupingBy(Mention::process,
					Collectors.groupingBy(Mention::variable, TreeMap::new, Collectors.toList())))
			.forEach((process, variables) -> variables
				.forEach((name, uses) -> this.byProcess.computeIfAbsent(process, (each) -> new TreeMap<>())
					.put(name, variable(process, name, uses))));
	}

	/** The variables of all processes, as they would be once a deployment is live. */
	static Variables of(ModelLibrary library) {
		MentionReader reader = new MentionReader(library);
		return new Variables(reader.mentions(), reader.parts(), reader.whole());
	}

	/** The ids of the processes. */
	public Set<String> processes() {
		return this.byProcess.keySet();
	}

	/** The variables of a process by name; none when there is no such process. */
	public Collection<Variable> of(String process) {
		return this.byProcess.getOrDefault(process, Map.of())
			.values()
			.stream()
			.filter((variable) -> !variable.setBy().isEmpty() || !variable.readBy().isEmpty())
			.toList();
	}

	/** A variable of a process, or nothing when the process neither sets nor reads it. */
	public Optional<Variable> find(String process, String name) {
		return Optional.ofNullable(this.byProcess.getOrDefault(process, Map.of()).get(name));
	}

	/**
	 * The codes that a variable of this name may have, in whichever process; none when no
	 * list is known for it.
	 */
	public SortedSet<String> codes(String name) {
		return this.lists.getOrDefault(name, ownList(name))
			.stream()
			.flatMap((list) -> Vocabulary.list(list).stream())
			.flatMap(List::stream)
			.map(Code::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The codes of a variable that none of some conditions takes up. Nothing is said
	 * unless each compares the one variable with a code, as in {@code ${remit ==
	 * 'not-ours'}}.
	 */
	public Optional<SortedSet<String>> unanswered(Collection<String> conditions) {
		return Comparisons.ofOneVariable(conditions)
			.filter((comparisons) -> !codes(comparisons.get(0).variable()).isEmpty())
			.map((comparisons) -> {
				SortedSet<String> left = codes(comparisons.get(0).variable());
				comparisons.forEach((comparison) -> left.remove(comparison.code()));
				return left;
			});
	}

	/** The ids of the processes that have a task with a form of this id. */
	public Set<String> asking(String form) {
		return this.parts.entrySet()
			.stream()
			.filter((process) -> process.getValue().contains(form + ".form"))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/**
	 * The files that a process is made of: its own, its forms and decisions, what it
	 * calls and what calls it.
	 */
	public Set<String> partsOf(String process) {
		return this.parts.getOrDefault(process, Set.of());
	}

	/** All parts of the processes that a file is a part of. */
	public Stream<String> around(String file) {
		return this.parts.values().stream().filter((parts) -> parts.contains(file)).flatMap(Set::stream);
	}

	/**
	 * Whether a process can be read with its forms, what it calls and what calls it, so
	 * that nothing is missing that would set a variable.
	 */
	public boolean isWhole(String process) {
		return this.whole.contains(process);
	}

	/** Whether people answer in words what a process would have to know as a variable. */
	public boolean isWords(String process, String name) {
		return find(process, name).filter((variable) -> variable.kind() == Kind.WORDS).isPresent();
	}

	private Variable variable(String process, String name, List<Mention> uses) {
		return new Variable(process, name, kind(name, uses), this.lists.getOrDefault(name, ownList(name)),
				places(uses, Use.SET), places(uses, Use.READ));
	}

	private Kind kind(String name, List<Mention> uses) {
		return uses.stream()
			.map(Mention::kind)
			.filter((kind) -> kind != Kind.UNKNOWN)
			.findFirst()
			.orElse(codes(name).isEmpty() ? Kind.UNKNOWN : Kind.CODE);
	}

	private static List<Place> places(List<Mention> uses, Use use) {
		return uses.stream()
			.filter((mention) -> mention.use() == use)
			.map(Mention::place)
			.distinct()
			.sorted(Comparator.comparing(Place::toString))
			.toList();
	}

	/** What is said of a name outright, and where nothing is, what it is copied from. */
	private static Map<String, SortedSet<String>> lists(List<Mention> mentions) {
		Map<String, SortedSet<String>> lists = new TreeMap<>();
		mentions.stream()
			.filter((mention) -> !mention.list().isEmpty())
			.forEach((mention) -> lists.computeIfAbsent(mention.variable(), (name) -> new TreeSet<>())
				.add(mention.list()));
		lists.forEach((name, known) -> known.addAll(ownList(name)));
		int before;
		do {
			before = lists.size();
			mentions.stream()
				.filter((mention) -> !mention.copiedFrom().isEmpty() && !lists.containsKey(mention.variable()))
				.filter((mention) -> ownList(mention.variable()).isEmpty())
				.toList()
				.forEach((mention) -> mention.copiedFrom()
					.stream()
					.flatMap((source) -> lists.getOrDefault(source, ownList(source)).stream())
					.toList()
					.forEach((list) -> lists.computeIfAbsent(mention.variable(), (name) -> new TreeSet<>()).add(list)));
		}
		while (lists.size() > before);
		return lists;
	}

	private static SortedSet<String> ownList(String name) {
		String list = LISTS.getOrDefault(name, kebab(name));
		return Vocabulary.list(list).isPresent() ? new TreeSet<>(Set.of(list)) : new TreeSet<>();
	}

	/** A name of a variable as the name of a list, a component or a file. */
	static String kebab(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/**
	 * A variable of a process.
	 *
	 * @param lists the vocabulary lists that its codes are of; empty when it is no code
	 * @param setBy where it gets a value; empty when it never does
	 * @param readBy where its value decides, is shown or is handed on
	 */
	public record Variable(String process, String name, Kind kind, SortedSet<String> lists, List<Place> setBy,
			List<Place> readBy) {
	}

	/** The kinds of values that a variable may have. */
	public enum Kind {

		/** A code of a list of the vocabulary. */
		CODE,

		/** True or false. */
		TICK,

		/** A number. */
		NUMBER,

		/** A day, written as 2026-12-31. */
		DATE,

		/** Words of a person: never a variable, kept in the case file. */
		WORDS,

		/** A reference, or what a process bean answers. */
		UNKNOWN

	}

	/**
	 * Where something is said about a variable.
	 *
	 * @param file the name of the file; empty when it is the application itself
	 * @param element what it is in words, such as
	 * {@code exclusive gateway 'Ours?' (ours)}
	 * @param elementId the id by which Modeler finds it; empty when there is none
	 * @param how in which way, such as {@code asked in the form} or {@code condition}
	 */
	public record Place(String file, String element, String elementId, String how) {
	}

	/** Whether a variable gets a value or its value is used. */
	enum Use {

		SET, READ, WORDS

	}

	/**
	 * Something that a model says about a variable.
	 *
	 * @param list the list that the codes are of; empty when it does not say
	 * @param copiedFrom the variables whose value it may get
	 */
	record Mention(String process, String variable, Use use, Place place, Kind kind, String list,
			Set<String> copiedFrom) {
	}

}
