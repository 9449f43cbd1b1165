package org.concernhandling.concern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.PlainWords;
import org.concernhandling.StaffNames;
import org.concernhandling.TaskNames;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileEntry.Kind;
import org.concernhandling.concern.CaseFileView.Action;
import org.concernhandling.concern.CaseFileView.Event;
import org.concernhandling.concern.CaseFileView.Letter;
import org.concernhandling.concern.CaseFileView.Open;
import org.concernhandling.concern.CaseFileView.OtherConcern;
import org.concernhandling.concern.CaseFileView.ServiceView;
import org.concernhandling.concern.CaseFileView.Waiting;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Shows case files to people, and takes in what they add. Every look is told to the
 * audit.
 */
@Service
class CaseFiles {

	private final Concerns concerns;

	private final CaseFile caseFile;

	private final HandlingActions actions;

	private final ConcernProcesses processes;

	private final NeedToKnow needToKnow;

	private final CurrentPerson person;

	private final TaskNames tasks;

	private final StaffNames staff;

	private final ApplicationEventPublisher events;

	CaseFiles(Concerns concerns, CaseFile caseFile, HandlingActions actions, ConcernProcesses processes,
			NeedToKnow needToKnow, CurrentPerson person, TaskNames tasks, StaffNames staff,
			ApplicationEventPublisher events) {
		this.concerns = concerns;
		this.caseFile = caseFile;
		this.actions = actions;
		this.processes = processes;
		this.needToKnow = needToKnow;
		this.person = person;
		this.tasks = tasks;
		this.staff = staff;
		this.events = events;
	}

	/**
	 * The case file of a concern, or nothing when there is no such concern, or the person
	 * need not know it.
	 */
	Optional<CaseFileView> read(String reference) {
		return Optional.of(reference).filter(this.needToKnow::admits).flatMap(this.concerns::find).map((concern) -> {
			this.events.publishEvent(new CaseFileRead(this.person.id().orElseThrow(), concern.reference()));
			return view(concern);
		});
	}

	/**
	 * The case file of the concern that a task is about, or nothing when the person may
	 * not see the task, or need not know the concern.
	 */
	Optional<CaseFileView> readAtTask(String taskId) {
		return this.processes.referenceOfTask(taskId).flatMap(this::read);
	}

	/**
	 * Adds further information to a case file and asks that it be considered.
	 * @return whether there is such a concern, and the person may add to it
	 */
	@Transactional
	boolean add(String reference, String words) {
		if (!this.needToKnow.admits(reference) || this.concerns.find(reference).isEmpty()) {
			return false;
		}
		this.concerns.addFurtherInformation(reference, words);
		return true;
	}

	private CaseFileView view(Concern concern) {
		String reference = concern.reference();
		NewConcern.Account account = this.concerns.account(reference);
		List<ConcernProcesses.OpenTask> open = this.processes.openTasks(reference);
		List<CaseFileEntry> recorded = this.caseFile.entries(reference);
		Map<String, String> names = this.staff.of(Stream
			.concat(recorded.stream().map(CaseFileEntry::person),
					open.stream().map(ConcernProcesses.OpenTask::assignee))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		List<CaseFileEntry> entries = recorded.stream().map((entry) -> entry.by(names.get(entry.person()))).toList();
		List<HandlingActions.Taken> taken = this.actions.of(reference);
		return new CaseFileView(reference, LondonTime.readable(concern.openedAt()), label(concern.channel()),
				label(concern.confidentiality()), label(concern.standing()), label(concern.reportedRisk()),
				account.narrative(), service(concern, account, entries), others(concern),
				this.needToKnow.admitsToEvery(), new Decisions(concern, entries, taken).all(),
				taken.stream().map(CaseFiles::action).toList(),
				entries.stream().filter((entry) -> entry.kind() == Kind.LETTER).map(CaseFiles::letter).toList(),
				timeline(entries), open.stream().map((task) -> open(task, names.get(task.assignee()))).toList(),
				this.processes.waits(reference).stream().map(Waiting::of).toList(),
				LondonTime.readable(concern.closedAt()));
	}

	private static ServiceView service(Concern concern, NewConcern.Account account, List<CaseFileEntry> entries) {
		// What a caseworker established stands before what the reporter said.
		return new ServiceView(concern.urn(), established(entries, "serviceName").orElse(account.serviceName()),
				label(concern.setting()), label(concern.secondSetting()), label(concern.remit()),
				established(entries, "localAuthority").orElse(account.localAuthority()));
	}

	private static Optional<String> established(List<CaseFileEntry> entries, String key) {
		return entries.stream()
			.filter((entry) -> entry.subject().equals("establish-remit"))
			.flatMap((entry) -> entry.answers().stream())
			.filter((answer) -> answer.key().equals(key))
			.map(Answer::value)
			.reduce((earlier, later) -> later);
	}

	private List<OtherConcern> others(Concern concern) {
		boolean every = this.needToKnow.admitsToEvery();
		return this.concerns.othersAboutSameService(concern)
			.stream()
			.filter((other) -> every || this.needToKnow.wouldAdmit(other.reference()))
			.map((other) -> new OtherConcern(other.reference(), LondonTime.readable(other.openedAt()),
					label(other.category()), label(other.outcome())))
			.toList();
	}

	private static Action action(HandlingActions.Taken taken) {
		return new Action(taken.action().label(), LondonTime.readable(taken.openedAt()), outcome(taken),
				LondonTime.readable(taken.endedAt()));
	}

	/** How an action ended, without saying again which one it was. */
	private static String outcome(HandlingActions.Taken taken) {
		String label = label(taken.outcome());
		String action = taken.action().label() + ", ";
		return (label != null && label.startsWith(action)) ? StringUtils.capitalize(label.substring(action.length()))
				: label;
	}

	private static Letter letter(CaseFileEntry entry) {
		return new Letter(letterName(entry), LondonTime.readable(entry.at()), entry.answers());
	}

	/**
	 * Says how the letter went, so that one that could not be sent does not look sent.
	 */
	private static String letterName(CaseFileEntry entry) {
		return entry.answers()
			.stream()
			.filter((answer) -> answer.key().equals("way"))
			.map((way) -> PlainWords.of(entry.subject()) + " – " + way.value())
			.findFirst()
			.orElseGet(() -> PlainWords.of(entry.subject()));
	}

	private List<Event> timeline(List<CaseFileEntry> entries) {
		List<Event> timeline = new ArrayList<>(entries.stream().map(this::event).toList());
		Collections.reverse(timeline);
		return timeline;
	}

	private Event event(CaseFileEntry entry) {
		String name = switch (entry.kind()) {
			case RECEIVED -> "Received: " + Vocabulary.label("channel", entry.subject());
			case TASK_COMPLETED -> this.tasks.of(entry.subject());
			case LETTER -> "Letter: " + letterName(entry);
			case FURTHER_INFORMATION -> entry.kind().label();
			default -> entry.kind().label() + ": " + this.tasks.of(entry.subject());
		};
		// The text of a letter is shown with the letters.
		return new Event(LondonTime.readable(entry.at()), name, entry.person(),
				(entry.kind() == Kind.LETTER) ? List.of() : entry.answers());
	}

	private static Open open(ConcernProcesses.OpenTask task, String assignee) {
		return new Open(task.task(), task.name(), task.process(),
				(task.group() != null) ? task.group().replace('-', ' ') : null, assignee,
				LondonTime.readable(task.due()));
	}

	private static String label(Code code) {
		return (code != null) ? code.label() : null;
	}

}
