package org.concernhandling.diagrams;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiagramRulesTest {

	@Test
	void acceptsWhatIsEasyToRead() {
		assertFaults(new Sketch().start("received", 42, 122)
			.task("assess", 120, 100)
			.gateway("urgent", 280, 115)
			.task("act", 400, 100)
			.end("closed", "Concern closed", 560, 122, 533, 160)
			.flow("f1", "received", "assess", 78, 140, 120, 140)
			.flow("f2", "assess", "urgent", 220, 140, 280, 140)
			.answer("f3", "Yes", 320, 118, "urgent", "act", 330, 140, 400, 140)
			.flow("f4", "act", "closed", 500, 140, 560, 140));
	}

	@Test
	void acceptsLoopsBack() {
		assertFaults(new Sketch().task("prepare", 100, 100)
			.task("approve", 300, 100)
			.flow("forward", "prepare", "approve", 200, 140, 300, 140)
			.flow("reword", "approve", "prepare", 350, 180, 350, 220, 150, 220, 150, 180));
	}

	@Test
	void wantsEverythingDrawn() {
		assertFaults(new Sketch().task("a", 100, 100).undrawn("b"), "not drawn: task b");
	}

	@Test
	void wantsAPlaceForTheWordsOfAFlow() {
		assertFaults(
				new Sketch().task("a", 100, 100)
					.task("b", 300, 100)
					.unplacedAnswer("f", "Yes", "a", "b", 200, 140, 300, 140),
				"no place for the label: sequence flow 'Yes' (f)");
	}

	@Test
	void refusesOverlaps() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 190, 170), "overlap: task 'a' (a) and task 'b' (b)");
	}

	@Test
	void refusesElementsOutsideTheirSubProcess() {
		assertFaults(new Sketch().subProcess("s", 100, 100, 300, 200, "a", 350, 150),
				"not within its sub-process: task 'a' (a)");
	}

	@Test
	void refusesBoundaryEventsAdrift() {
		assertFaults(new Sketch().task("a", 100, 100).boundary("b", "a", 130, 190),
				"not on the border of its activity: boundary event b");
	}

	@Test
	void refusesElementsLeftOfTheStart() {
		assertFaults(new Sketch().start("s", 200, 122).task("a", 150, 200).flow("f", "s", "a", 218, 158, 218, 200),
				"left of the start: task 'a' (a)");
	}

	@Test
	void refusesWordsThatDoNotFit() {
		assertFaults(
				new Sketch().task("a", "Consider at length whether anything of what was said may bear another meaning",
						100, 100),
				"words do not fit: task 'Consider at length whether anything of what was said may bear another meaning' (a)");
	}

	@Test
	void refusesSlantedFlows() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 300, 120).flow("f", "a", "b", 200, 140, 300, 160),
				"slanted: sequence flow f");
	}

	@Test
	void refusesFlowsThatBeginInTheAir() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 300, 100).flow("f", "a", "b", 210, 140, 300, 140),
				"does not begin on the border of task 'a' (a): sequence flow f");
	}

	@Test
	void refusesFlowsThatEndBesideTheTipOfAGateway() {
		assertFaults(new Sketch().task("a", 100, 100).gateway("g", 300, 115).flow("f", "a", "g", 200, 125, 300, 125),
				"does not end on the border of exclusive gateway g: sequence flow f");
	}

	@Test
	void refusesFlowsThroughElements() {
		assertFaults(new Sketch().task("a", 100, 100)
			.task("b", 300, 100)
			.task("c", 500, 100)
			.flow("f", "a", "c", 200, 140, 500, 140), "runs through task 'b' (b): sequence flow f");
	}

	@Test
	void refusesFlowsThroughTheirOwnElements() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 300, 100).flow("f", "a", "b", 100, 140, 300, 140),
				"runs through task 'a' (a): sequence flow f");
	}

	@Test
	void refusesBackwardFlowsThatAreNoLoops() {
		assertFaults(new Sketch().task("a", 300, 100).task("b", 100, 100).flow("f", "a", "b", 300, 140, 200, 140),
				"runs backward without being a loop: sequence flow f");
	}

	@Test
	void refusesFlowsThatCross() {
		assertFaults(new Sketch().task("a", 100, 100)
			.task("b", 500, 100)
			.task("c", 300, 0)
			.task("d", 300, 200)
			.flow("f", "a", "b", 200, 140, 500, 140)
			.flow("g", "c", "d", 350, 80, 350, 200), "cross: sequence flow f and sequence flow g");
	}

	@Test
	void refusesFlowsUponEachOther() {
		assertFaults(
				new Sketch().task("a", 100, 100)
					.task("b", 500, 100)
					.task("c", 100, 200)
					.task("d", 500, 200)
					.flow("f", "a", "b", 150, 180, 150, 190, 550, 190, 550, 180)
					.flow("g", "c", "d", 120, 200, 120, 190, 580, 190, 580, 200),
				"run upon each other: sequence flow f and sequence flow g");
	}

	@Test
	void refusesLabelsOnElements() {
		assertFaults(new Sketch().task("a", 100, 100).end("e", "Closed", 300, 122, 120, 130),
				"label of end event 'Closed' (e) lies on task 'a' (a)");
	}

	@Test
	void refusesLabelsOnTheirOwnLine() {
		assertFaults(
				new Sketch().task("a", 100, 100)
					.task("b", 300, 100)
					.answer("f", "Yes", 205, 133, "a", "b", 200, 140, 300, 140),
				"label of sequence flow 'Yes' (f) lies on what it names");
	}

	@Test
	void refusesLabelsOnTheirOwnElement() {
		assertFaults(new Sketch().end("e", "Closed", 100, 100, 73, 120),
				"label of end event 'Closed' (e) lies on what it names");
	}

	@Test
	void refusesLabelsOnLabels() {
		assertFaults(new Sketch().end("e", "Closed", 100, 100, 73, 140).end("f", "Ended", 200, 100, 73, 145),
				"label of end event 'Closed' (e) lies on that of end event 'Ended' (f)");
	}

	private static void assertFaults(Sketch sketch, String... faults) {
		assertThat(DiagramRules.faults(sketch.diagram())).containsExactly(faults);
	}

}
