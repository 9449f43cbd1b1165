package org.concernhandling.concern.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All lists of codes that models, forms, decisions, the database and reports share. */
public final class Vocabulary {

	private static final Map<String, List<Code>> LISTS = Stream
		.<Class<? extends Code>>of(Category.class, Setting.class, Nation.class, Channel.class, Standing.class,
				Confidentiality.class, Failure.class, HandlingAction.class, Remit.class, DisclosureStatus.class,
				YesNo.class, YesNoNotKnown.class, Matter.class, Severity.class, Evidence.class, ClosureOutcome.class,
				Substantiated.class, ReporterTold.class, ReferralRecipients.class, AuthorityResponse.class,
				ChasedBy.class, RecipientRole.class, IdentificationDecision.class, ProviderAssessment.class,
				InspectionEvent.class, TimingDecision.class, HoldDecision.class, HeldFinding.class, DecisionLevel.class,
				Enforcement.class, OnwardDecision.class, Destination.class, Route.class, OnwardOutcome.class,
				ActionOutcome.class, ImmediateRisk.class, IdentityGround.class, IdentityProcedure.class,
				IdentityStanding.class, TellingWait.class, TellingBar.class, FiguresDecision.class, ReleaseBasis.class,
				ReportDecision.class, ReportMilestone.class)
		.collect(Collectors.toUnmodifiableMap(Vocabulary::idOf, (list) -> List.of(list.getEnumConstants())));

	private static final Set<String> CODES = LISTS.values()
		.stream()
		.flatMap(List::stream)
		.map(Code::code)
		.collect(Collectors.toUnmodifiableSet());

	private Vocabulary() {
	}

	/**
	 * The lists by their id: the name of the enum in kebab-case, such as
	 * {@code recipient-role}.
	 */
	public static Map<String, List<Code>> lists() {
		return LISTS;
	}

	/** The codes of one list in their order, or nothing when there is no such list. */
	public static Optional<List<Code>> list(String id) {
		return Optional.ofNullable(LISTS.get(id));
	}

	/** Whether any list holds this code. */
	public static boolean isCode(String text) {
		return CODES.contains(text);
	}

	/** The label of a code in a list; the code itself when the list does not hold it. */
	public static String label(String list, String code) {
		return list(list).stream()
			.flatMap(List::stream)
			.filter((candidate) -> candidate.code().equals(code))
			.map(Code::label)
			.findFirst()
			.orElse(code);
	}

	private static String idOf(Class<?> list) {
		return list.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
