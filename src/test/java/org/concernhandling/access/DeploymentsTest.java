package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.concernhandling.engine.guard.Edited;
import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.guard.Unguarded;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What owners see and undo of deployments, over the interface and on the pages. */
@RunningApplication
class DeploymentsTest {

	private static final Set<StaffGroup> SEE = EnumSet.of(StaffGroup.PROCESS_OWNERS, StaffGroup.MANAGERS,
			StaffGroup.ADMINISTRATORS);

	private static final Set<StaffGroup> UNDO = EnumSet.of(StaffGroup.PROCESS_OWNERS, StaffGroup.ADMINISTRATORS);

	private static final String KEPT = "value=\"onward-referral.bpmn\"";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private ProcessEngine engine;

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void onlyOwnersManagersAndAdministratorsSeeThem(StaffGroup group) throws Exception {
		String id = body(as(StaffGroup.PROCESS_OWNERS).get("/api/deployments")).path(0).path("id").asText();
		int expected = SEE.contains(group) ? 200 : 403;
		assertThat(as(group).get("/api/deployments").statusCode()).isEqualTo(expected);
		assertThat(as(group).get("/api/deployments/" + id).statusCode()).isEqualTo(expected);
		Caller browser = Caller.browser(this.port, group);
		assertThat(browser.get("/deployments").statusCode()).isEqualTo(expected);
		assertThat(browser.get("/deployments/" + id).statusCode()).isEqualTo(expected);
		assertThat(browser.get("/").body().contains("/deployments")).isEqualTo(SEE.contains(group));
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void onlyOwnersAndAdministratorsUndoThem(StaffGroup group) {
		assertThat(as(group).post("/api/deployments/nonsense/undo", "").statusCode())
			.isEqualTo(UNDO.contains(group) ? 404 : 403);
		Caller browser = Caller.browser(this.port, group);
		assertThat(browser.get("/deployments/nonsense/undo").statusCode()).isEqualTo(UNDO.contains(group) ? 404 : 403);
		assertThat(browser.submitUnseen("/deployments/nonsense/undo", "").statusCode()).isEqualTo(403);
		assertThat(browser.submitUnseen("/deployments/application", "").statusCode()).isEqualTo(403);
	}

	@Test
	void nobodySeesOrUndoesThemWithoutSigningIn() {
		Caller nobody = Caller.nobody(this.port);
		assertThat(nobody.get("/api/deployments").statusCode()).isEqualTo(401);
		assertThat(nobody.post("/api/deployments/nonsense/undo", "").statusCode()).isEqualTo(401);
		assertThat(nobody.get("/deployments").statusCode()).isEqualTo(302);
	}

	@Test
	void ownersSeeWhatIsWrongWithLiveModelsAndHowToMendIt() throws Exception {
		String file = "inspection-rescheduling.bpmn";
		assertThat(body(as(StaffGroup.PROCESS_OWNERS).get("/api/deployments/faults"))).isEmpty();
		assertThat(Caller.browser(this.port, StaffGroup.PROCESS_OWNERS).get("/deployments").body())
			.doesNotContain("To mend at leisure");
		String model = Edited.model(Library.text(file)).drop("review-inspection-timing", "name").xml();
		String id = Unguarded.during(this.engine,
				() -> this.engine.getRepositoryService().createDeployment().addString(file, model).deploy().getId());
		try {
			assertThat(body(as(StaffGroup.PROCESS_OWNERS).get("/api/deployments/faults"))).singleElement()
				.satisfies((fault) -> {
					assertThat(fault.path("file").asText()).isEqualTo(file);
					assertThat(fault.path("rule").asText()).isEqualTo("has a name");
				});
			assertThat(Caller.browser(this.port, StaffGroup.PROCESS_OWNERS).get("/deployments").body())
				.contains("To mend at leisure", file, "1 thing", "review-inspection-timing", "“has a name” is not so.");
		}
		finally {
			this.engine.getRepositoryService().deleteDeployment(id, true);
		}
		assertThat(as(StaffGroup.CASEWORKERS).get("/api/deployments/faults").statusCode()).isEqualTo(403);
	}

	@Test
	void whatIsNotDeclaredAsJsonUndoesNothing() {
		assertThat(as(StaffGroup.PROCESS_OWNERS).submitUnseen("/api/deployments/nonsense/undo", "").statusCode())
			.isEqualTo(415);
	}

	@Test
	void anOwnerDeploysFromModelerSeesWhatChangedAndUndoesIt() throws Exception {
		Caller owner = as(StaffGroup.PROCESS_OWNERS);
		String model = Models.raised(Models.text(Path.of("processes/onward-referral.bpmn")))
			.replaceFirst("name=\"Onward referral\"", "name=\"Passing on\"");
		String id = body(owner.deploy("onward-referral.bpmn", model)).path("id").asText();
		JsonNode deployment = body(owner.get("/api/deployments/" + id));
		assertThat(deployment.at("/summary/person").asText()).isEqualTo("process-owners");
		assertThat(deployment.at("/summary/name").asText()).isEqualTo("onward-referral");
		assertThat(deployment.at("/summary/changed/0").asText()).isEqualTo("onward-referral.bpmn");
		assertThat(deployment.findValuesAsText("change")).contains("Renamed; it was “Onward referral”.");
		assertThat(deployment.findValuesAsText("name")).contains("refer-onward.form");

		Caller browser = Caller.browser(this.port, StaffGroup.PROCESS_OWNERS);
		assertThat(browser.get("/deployments/" + id).body()).contains("Renamed; it was “Onward referral”.",
				"Came along unchanged", "Undo this deployment");
		assertThat(Caller.browser(this.port, StaffGroup.MANAGERS).get("/deployments/" + id).body())
			.contains("Renamed; it was “Onward referral”.")
			.doesNotContain("Undo this deployment");
		assertThat(browser.get("/deployments").body()).contains(KEPT);
		assertThat(Caller.browser(this.port, StaffGroup.MANAGERS).get("/deployments").body())
			.contains("<span>onward-referral.bpmn</span>, since")
			.doesNotContain(KEPT, "Take the application’s version");

		JsonNode undo = body(as(StaffGroup.ADMINISTRATORS).post("/api/deployments/" + id + "/undo", ""));
		assertThat(undo.at("/summary/undoOf").asText()).isEqualTo(id);
		assertThat(undo.at("/summary/person").asText()).isEqualTo("camunda-admin");
		assertThat(liveTag("onward-referral")).isEqualTo("1.0.0");
		assertThat(browser.get("/deployments").body()).doesNotContain(KEPT).contains("Undone");

		HttpResponse<String> again = owner.post("/api/deployments/" + id + "/undo", "");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(body(again).path("detail").asText()).isEqualTo("This deployment is undone already.");
		HttpResponse<String> onPage = browser.submit("/deployments/" + id + "/undo", "/deployments/" + id + "/undo",
				"");
		assertThat(onPage.statusCode()).isEqualTo(409);
		assertThat(onPage.body()).contains("Nothing has changed", "This deployment is undone already.");

		String back = undo.at("/summary/id").asText();
		browser.submit("/deployments/" + back + "/undo", "/deployments/" + back + "/undo", "");
		assertThat(liveTag("onward-referral")).isEqualTo("1.1.0");
		browser.submit("/deployments", "/deployments/application", "file=onward-referral.bpmn");
		assertThat(liveTag("onward-referral")).isEqualTo("1.0.0");
		assertThat(browser.get("/deployments").body()).doesNotContain(KEPT)
			.contains("taking the application’s version");
	}

	private String liveTag(String process) throws Exception {
		return body(as(StaffGroup.PROCESS_OWNERS).get("/engine-rest/process-definition/key/" + process))
			.path("versionTag")
			.asText();
	}

	private Caller as(StaffGroup group) {
		return Caller.program(this.port, group);
	}

	private JsonNode body(HttpResponse<String> answer) throws Exception {
		return this.json.readTree(answer.body());
	}

}
