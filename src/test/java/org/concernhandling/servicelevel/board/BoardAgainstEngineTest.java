package org.concernhandling.servicelevel.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.LondonTime;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.servicelevel.board.Board.Row;
import org.concernhandling.servicelevel.board.WatchedClock.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The board against the engine's own tables, which know nothing of clocks. */
@BareEngine
class BoardAgainstEngineTest {

	@Autowired
	Casework casework;

	@Autowired
	SettableClock clock;

	@Autowired
	ServiceLevelBoard board;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService processes;

	@Autowired
	RepositoryService models;

	@BeforeEach
	void concernsAtManyStages() {
		this.casework.clear();
		open("childrens-home");
		open("boarding-school").complete("screen-immediate-risk", "immediateRisk", "yes");
		open("childrens-home").assess();
		open("residential-family-centre").assess()
			.complete("decide-actions", "providerEnquiry", true, "inspectionRescheduling", true);
		open("childrens-home").assess().complete("decide-actions", "noFurtherAction", true);
		this.clock.set(SettableClock.START.plus(Duration.ofHours(20)));
		open("childrens-home").assess().complete("decide-actions", "complianceVisit", true);
		open("adult-social-care");
	}

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4, 24, 30, 100, 400 })
	void countsAndDatesOfTasksAreThoseOfTheEngine(int hoursLater) {
		this.clock.set(this.clock.instant().plus(Duration.ofHours(hoursLater)));
		Map<String, List<Task>> open = open(Task::getTaskDefinitionKey);
		List<Row> rows = this.board.by(Dimension.TASK).rows().stream().filter((row) -> row.open() > 0).toList();
		assertThat(rows).extracting(Row::key).containsExactlyInAnyOrderElementsOf(open.keySet());
		assertThat(rows).allSatisfy((row) -> {
			List<Task> ofTheEngine = open.get(row.key());
			assertThat(row.open()).isEqualTo(ofTheEngine.size());
			assertThat(row.late()).isEqualTo(ofTheEngine.stream().filter(this::isLate).count());
			assertThat(row.dueToday()).isEqualTo(ofTheEngine.stream().filter(this::isDueToday).count());
			assertThat(row.oldest())
				.isEqualTo(ofTheEngine.stream().map(BoardAgainstEngineTest::due).min(Instant::compareTo).orElseThrow());
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 30, 400 })
	void countsOnTheDiagramAreThoseOfTheEngine(int hoursLater) {
		this.clock.set(this.clock.instant().plus(Duration.ofHours(hoursLater)));
		open((task) -> this.models.getProcessDefinition(task.getProcessDefinitionId()).getKey())
			.forEach((process, ofTheProcess) -> {
				Map<String, List<Task>> open = ofTheProcess.stream()
					.collect(Collectors.groupingBy(Task::getTaskDefinitionKey));
				assertThat(this.board.atActivities(process)).hasSameSizeAs(open.keySet()).allSatisfy((activity) -> {
					assertThat(activity.open()).isEqualTo(open.get(activity.id()).size());
					assertThat(activity.late())
						.isEqualTo(open.get(activity.id()).stream().filter(this::isLate).count());
				});
			});
	}

	@Test
	void whatIsDoneAtItsDueTimeIsNeitherLateNorMissed() {
		Case concern = open("boarding-school");
		this.clock.set(due(concern.task("screen-immediate-risk")));
		assertThat(screening(concern).state()).isEqualTo(State.WARNING);
		this.clock.set(this.clock.instant().plusMillis(1));
		assertThat(screening(concern).state()).isEqualTo(State.LATE);
		this.clock.set(this.clock.instant().minusMillis(1));
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		assertThat(screening(concern).state()).isEqualTo(State.MET);
	}

	private WatchedClock screening(Case concern) {
		String instance = this.processes.createProcessInstanceQuery()
			.processInstanceBusinessKey(concern.reference())
			.list()
			.get(0)
			.getId();
		return this.board.ofConcern(instance)
			.stream()
			.filter((clock) -> clock.subject().equals("Screen for immediate risk"))
			.findFirst()
			.orElseThrow();
	}

	private Case open(String setting) {
		return this.casework.open(NewConcerns.about(setting, null)).runServices();
	}

	private Map<String, List<Task>> open(Function<Task, String> by) {
		return this.tasks.createTaskQuery().list().stream().collect(Collectors.groupingBy(by));
	}

	private boolean isLate(Task task) {
		return due(task).isBefore(this.clock.instant());
	}

	private boolean isDueToday(Task task) {
		return !isLate(task) && LondonTime.day(due(task)).equals(LondonTime.day(this.clock.instant()));
	}

	private static Instant due(Task task) {
		return task.getDueDate().toInstant();
	}

}
