package org.concernhandling.engine.guard.layout;

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
		assertFaults(new Sketch().task("a", 100, 100).undrawn("b"), "task b: is drawn");
	}

	@Test
	void wantsAPlaceForTheWordsOfAFlow() {
		assertFaults(
				new Sketch().task("a", 100, 100)
					.task("b", 300, 100)
					.unplacedAnswer("f", "Yes", "a", "b", 200, 140, 300, 140),
				"sequence flow 'Yes' (f): its label has a place");
	}

	@Test
	void refusesOverlaps() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 190, 170),
				"task 'a' (a): does not overlap task 'b' (b)");
	}

	@Test
	void refusesElementsOutsideTheirSubProcess() {
		assertFaults(new Sketch().subProcess("s", 100, 100, 300, 200, "a", 350, 150),
				"task 'a' (a): stands within its sub-process");
	}

	@Test
	void refusesBoundaryEventsAdrift() {
		assertFaults(new Sketch().task("a", 100, 100).boundary("b", "a", 130, 190),
				"boundary event b: sits on the border of its activity");
	}

	@Test
	void refusesElementsLeftOfTheStart() {
		assertFaults(new Sketch().start("s", 200, 122).task("a", 150, 200).flow("f", "s", "a", 218, 158, 218, 200),
				"task 'a' (a): stands to the right of the start");
	}

	@Test
	void refusesWordsThatDoNotFit() {
		assertFaults(
				new Sketch().task("a", "Consider at length whether anything of what was said may bear another meaning",
						100, 100),
				"task 'Consider at length whether anything of what was said may bear another meaning' (a): its words fit into it");
	}

	@Test
	void refusesSlantedFlows() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 300, 120).flow("f", "a", "b", 200, 140, 300, 160),
				"sequence flow f: is level or upright all the way");
	}

	@Test
	void refusesFlowsThatBeginInTheAir() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 300, 100).flow("f", "a", "b", 210, 140, 300, 140),
				"sequence flow f: begins on the border of task 'a' (a)");
	}

	@Test
	void refusesFlowsThatEndBesideTheTipOfAGateway() {
		assertFaults(new Sketch().task("a", 100, 100).gateway("g", 300, 115).flow("f", "a", "g", 200, 125, 300, 125),
				"sequence flow f: ends on the border of exclusive gateway g");
	}

	@Test
	void refusesFlowsThroughElements() {
		assertFaults(new Sketch().task("a", 100, 100)
			.task("b", 300, 100)
			.task("c", 500, 100)
			.flow("f", "a", "c", 200, 140, 500, 140), "sequence flow f: does not run through task 'b' (b)");
	}

	@Test
	void refusesFlowsThroughTheirOwnElements() {
		assertFaults(new Sketch().task("a", 100, 100).task("b", 300, 100).flow("f", "a", "b", 100, 140, 300, 140),
				"sequence flow f: does not run through task 'a' (a)");
	}

	@Test
	void refusesBackwardFlowsThatAreNoLoops() {
		assertFaults(new Sketch().task("a", 300, 100).task("b", 100, 100).flow("f", "a", "b", 300, 140, 200, 140),
				"sequence flow f: runs to the right, since it is no loop");
	}

	@Test
	void refusesFlowsThatCross() {
		assertFaults(new Sketch().task("a", 100, 100)
			.task("b", 500, 100)
			.task("c", 300, 0)
			.task("d", 300, 200)
			.flow("f", "a", "b", 200, 140, 500, 140)
			.flow("g", "c", "d", 350, 80, 350, 200), "sequence flow f: does not cross sequence flow g");
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
				"sequence flow f: does not run upon sequence flow g");
	}

	@Test
	void refusesLabelsOnElements() {
		assertFaults(new Sketch().task("a", 100, 100).end("e", "Closed", 300, 122, 120, 130),
				"end event 'Closed' (e): its label does not lie on task 'a' (a)");
	}

	@Test
	void refusesLabelsOnTheirOwnLine() {
		assertFaults(
				new Sketch().task("a", 100, 100)
					.task("b", 300, 100)
					.answer("f", "Yes", 205, 133, "a", "b", 200, 140, 300, 140),
				"sequence flow 'Yes' (f): its label does not lie on what it names");
	}

	@Test
	void refusesLabelsOnTheirOwnElement() {
		assertFaults(new Sketch().end("e", "Closed", 100, 100, 73, 120),
				"end event 'Closed' (e): its label does not lie on what it names");
	}

	@Test
	void refusesLabelsOnLabels() {
		assertFaults(new Sketch().end("e", "Closed", 100, 100, 73, 140).end("f", "Ended", 200, 100, 73, 145),
				"end event 'Closed' (e): its label does not lie on that of end event 'Ended' (f)");
	}

	private static void assertFaults(Sketch sketch, String... faults) {
		assertThat(DiagramRules.flaws(sketch.diagram())).map(Flaw::toString).containsExactly(faults);
	}

}
