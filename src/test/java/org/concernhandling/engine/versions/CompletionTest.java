package org.concernhandling.engine.versions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionTest {

	private static final Map<String, String> LIVE = Map.of("visit.bpmn", process("plan", "shared"), "enquiry.bpmn",
			process("prepare", "shared"), "plan.form", "{}", "prepare.form", "{}", "shared.form", "{}", "remit.dmn",
			"<d/>", "remit.csv", "a", "holidays.dmn", "<d/>");

	@Test
	void aProcessBringsItsFormsAlong() {
		assertThat(whole("visit.bpmn", process("plan", "shared") + "<!-- moved -->")).containsOnlyKeys("visit.bpmn",
				"plan.form", "shared.form");
	}

	@Test
	void aProcessBringsOnlyTheFormsThatItStillUses() {
		assertThat(whole("visit.bpmn", process("shared"))).containsOnlyKeys("visit.bpmn", "shared.form");
	}

	@Test
	void aFormBringsEveryProcessThatUsesItWithAllItsForms() {
		assertThat(whole("plan.form", "{\"a\":1}")).containsOnlyKeys("visit.bpmn", "plan.form", "shared.form");
		assertThat(whole("shared.form", "{\"a\":1}")).containsOnlyKeys("visit.bpmn", "enquiry.bpmn", "plan.form",
				"prepare.form", "shared.form");
	}

	@Test
	void aFormThatNobodyUsesGoesAlone() {
		assertThat(whole("new.form", "{}")).containsOnlyKeys("new.form");
	}

	@Test
	void aDecisionAndItsExamplesBringEachOther() {
		assertThat(whole("remit.dmn", "<e/>")).containsOnlyKeys("remit.dmn", "remit.csv");
		assertThat(whole("remit.csv", "b")).containsOnlyKeys("remit.dmn", "remit.csv");
		assertThat(whole("holidays.dmn", "<e/>")).containsOnlyKeys("holidays.dmn");
	}

	@Test
	void whatIsDeployedGoesBeforeWhatIsLive() {
		Completion completion = completion(Map.of("visit.bpmn", process("plan"), "plan.form", "{\"a\":1}"));
		assertThat(completion.whole()).containsOnlyKeys("visit.bpmn", "plan.form");
		assertThat(completion.whole().get("plan.form")).asString().isEqualTo("{\"a\":1}");
		assertThat(completion.changed()).isEqualTo(Set.of("visit.bpmn", "plan.form"));
	}

	@Test
	void theSameContentAgainIsNoDeployment() {
		assertThat(completion(LIVE).whole()).isEmpty();
	}

	@Test
	void whatDidNotChangeDoesNotComeUnlessItIsNeeded() {
		Map<String, String> given = new TreeMap<>(LIVE);
		given.put("remit.csv", "b");
		assertThat(completion(given).whole()).containsOnlyKeys("remit.dmn", "remit.csv");
		assertThat(completion(given).changed()).isEqualTo(Set.of("remit.csv"));
	}

	@Test
	void aProcessThatCannotBeReadGoesAlone() {
		assertThat(whole("visit.bpmn", "no model")).containsOnlyKeys("visit.bpmn");
	}

	private static Map<String, byte[]> whole(String name, String content) {
		return completion(Map.of(name, content)).whole();
	}

	private static Completion completion(Map<String, String> given) {
		return new Completion(bytes(given), bytes(LIVE));
	}

	private static Map<String, byte[]> bytes(Map<String, String> files) {
		Map<String, byte[]> bytes = new TreeMap<>();
		files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
		return bytes;
	}

	private static String process(String... forms) {
		StringBuilder tasks = new StringBuilder();
		for (String form : forms) {
			tasks.append("<userTask id=\"%1$s\" camunda:formRef=\"%1$s\"/>".formatted(form));
		}
		return """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="a"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p">%s</process></definitions>
				""".formatted(tasks);
	}

}
