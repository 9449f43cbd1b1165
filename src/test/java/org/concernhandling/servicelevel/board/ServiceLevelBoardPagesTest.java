package org.concernhandling.servicelevel.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import com.jayway.jsonpath.JsonPath;
import org.concernhandling.ApplicationTest;
import org.concernhandling.access.StaffGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What the scripts in Cockpit are told, and who is told. */
@ApplicationTest
class ServiceLevelBoardPagesTest {

	private static final String REFERENCE = "CN-BRD0-TEST";

	@Autowired
	private MockMvc web;

	@Autowired
	private DataSource database;

	@Autowired
	private Clock clock;

	private ClockTable table;

	@BeforeEach
	void clocks() {
		this.table = ClockTable.in(this.database);
		this.table.addConcern(REFERENCE);
		Instant now = this.clock.instant();
		this.table.add(ClockRow.task(REFERENCE, "an-example-task", now.minusSeconds(90), now.minusSeconds(30)));
		this.table.add(ClockRow.task(REFERENCE, "another-example", now.minusSeconds(90), now.plus(Duration.ofDays(2))));
	}

	@AfterEach
	void clear() {
		this.table.remove(REFERENCE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/service-levels/board?by=task", "/service-levels/late",
			"/service-levels/late?by=group&key=caseworkers", "/service-levels/instances/any",
			"/service-levels/activities/concern-handling", "/service-levels/any" })
	void tellsNothingToWhoIsNotSignedIn(String address) throws Exception {
		MockHttpServletResponse answer = this.web.perform(get(address)).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(401);
		assertThat(answer.getContentAsString()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGERS")
	void tellsNothingToOthersThanManagers(StaffGroup group) throws Exception {
		for (String address : new String[] { "board?by=task", "late", "instances/any",
				"activities/concern-handling" }) {
			MockHttpServletResponse answer = answer(address, group);
			assertThat(answer.getStatus()).as(address).isEqualTo(403);
			assertThat(answer.getContentAsString()).as(address).isEmpty();
		}
	}

	@Test
	void tellsTheBoardInWordsAndTimes() throws Exception {
		String board = shown("board?by=task");
		String row = "$.rows[?(@.key == 'an-example-task')]";
		assertThat((Object) read(board, row + ".label")).isEqualTo("An example task");
		assertThat((Object) read(board, row + ".late")).isEqualTo(1);
		assertThat((Object) read(board, row + ".oldest")).asString().endsWith("Z");
		assertThat((Object) read(board, row + ".trend.length()")).isEqualTo(12);
		assertThat((Object) read(board, row + ".trend[11].month")).asString().matches("\\d{4}-\\d{2}");
		assertThat((Object) read(shown("board?by=setting"), "$.rows[?(@.key == 'childrens-home')].label"))
			.isEqualTo("Children's home");
	}

	@ParameterizedTest
	@ValueSource(strings = { "task", "process", "setting", "group" })
	void countsTheSameTasksInTotalByWhatever(String by) throws Exception {
		String byTask = shown("board?by=task");
		String other = shown("board?by=" + by);
		for (String count : new String[] { "open", "paused", "late", "warning" }) {
			assertThat((Object) JsonPath.read(other, "$.total." + count))
				.isEqualTo(JsonPath.read(byTask, "$.total." + count));
		}
	}

	@Test
	void tellsWhatNeedsAManagerInARow() throws Exception {
		String late = shown("late?by=task&key=an-example-task");
		assertThat((Object) JsonPath.read(late, "$.length()")).isEqualTo(1);
		assertThat((Object) JsonPath.read(late, "$[0].reference")).isEqualTo(REFERENCE);
		assertThat((Object) JsonPath.read(late, "$[0].processInstance")).isEqualTo("instance-of-" + REFERENCE);
		assertThat((Object) JsonPath.read(late, "$[0].state")).isEqualTo("LATE");
		assertThat(shown("late?by=task&key=nonsense")).isEqualTo("[]");
		assertThat(shown("late")).contains(REFERENCE);
	}

	@Test
	void tellsOfStagesApartFromTasks() throws Exception {
		Instant before = this.clock.instant().minusSeconds(30);
		this.table.add(new ClockRow(REFERENCE, "concern-handling", "instance-of-" + REFERENCE, "an-example-stage",
				"milestone", "childrens-home", "managers", before, before, before, null, null, null));
		String stages = shown("board?by=stage");
		assertThat((Object) read(stages, "$.rows[?(@.key == 'an-example-stage')].label")).isEqualTo("An example stage");
		assertThat((Object) JsonPath.read(stages, "$.rows[?(@.key == 'an-example-task')]")).asString().isEqualTo("[]");
		assertThat((Object) JsonPath.read(stages, "$.stagesLate")).isEqualTo(JsonPath.read(stages, "$.total.late"));
		assertThat((Object) JsonPath.read(shown("late?by=stage&key=an-example-stage"), "$[*].milestone")).asString()
			.isEqualTo("[true]");
	}

	@Test
	void tellsTheClocksOfAnInstance() throws Exception {
		String clocks = shown("instances/instance-of-" + REFERENCE);
		assertThat((Object) JsonPath.read(clocks, "$[*].state")).asString().isEqualTo("[\"LATE\",\"WARNING\"]");
	}

	@Test
	void tellsHowManyTasksAreOpenAtEachPlaceOfAProcess() throws Exception {
		assertThat((Object) read(shown("activities/concern-handling"), "$[?(@.id == 'an-example-task')].late"))
			.isEqualTo(1);
	}

	@Test
	void answersToAWordThatIsNoDimensionWithoutRepeatingIt() throws Exception {
		for (String address : new String[] { "board?by=nonsense", "board", "late?by=nonsense&key=x" }) {
			MockHttpServletResponse answer = answer(address, StaffGroup.MANAGERS);
			assertThat(answer.getStatus()).as(address).isEqualTo(400);
			assertThat(answer.getContentAsString()).as(address).doesNotContain("nonsense");
		}
	}

	private String shown(String address) throws Exception {
		MockHttpServletResponse answer = answer(address, StaffGroup.MANAGERS);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse answer(String address, StaffGroup group) throws Exception {
		return this.web.perform(get("/service-levels/" + address).with(user("any").roles(group.id())))
			.andReturn()
			.getResponse();
	}

	/** What stands at the one place that a path finds. */
	private static Object read(String json, String path) {
		return JsonPath.<net.minidev.json.JSONArray>read(json, path).get(0);
	}

}
