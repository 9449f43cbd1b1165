package org.concernhandling.models;

import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Models call process beans and nothing else: no classes, no scripts. */
final class ExpressionRules {

	/** What the engine itself offers: the execution, and the result of a decision. */
	private static final Set<String> ENGINE = Set.of("execution", "decisionResult");

	/**
	 * Methods of the deadlines bean that look up a target in the decision service-levels.
	 */
	static final Set<String> TARGETS = Set.of("due", "after", "before", "start", "startAfter", "reach", "waiting",
			"answered");

	private static final String CODE = "//@*[local-name() = 'class' or local-name() = 'delegateExpression'"
			+ " or local-name() = 'topic'] | //*[local-name() = 'script' or local-name() = 'scriptTask']";

	private final BpmnModelInstance model;

	private final Faults faults;

	ExpressionRules(BpmnModelInstance model, Faults faults) {
		this.model = model;
		this.faults = faults;
	}

	void check() {
		Expressions.nodes(this.model, CODE)
			.forEach((node) -> this.faults.unless(false, title(node), "calls process beans, no other code"));
		Expressions.nodes(this.model)
			.forEach((node) -> Expressions.calls(node.getNodeValue()).forEach((call) -> check(call, title(node))));
	}

	private void check(Expressions.Call call, String title) {
		this.faults.unless(ENGINE.contains(call.bean()) || ProcessBeans.answer(call), title,
				"no process bean has %s.%s with %d arguments".formatted(call.bean(), call.method(),
						call.arguments().size()));
		if (call.bean().equals("deadlines") && TARGETS.contains(call.method()) && !call.arguments().isEmpty()) {
			this.faults.unless(Models.serviceLevels().contains(call.arguments().get(0).replace("'", "")), title,
					"decision service-levels has no target " + call.arguments().get(0));
		}
	}

	/** The nearest element around that has an id. */
	private String title(Node node) {
		Node around = (node instanceof Attr attribute) ? attribute.getOwnerElement() : node;
		while (!(around instanceof Element holder && holder.hasAttribute("id"))) {
			around = around.getParentNode();
		}
		String id = ((Element) around).getAttribute("id");
		return (this.model.getModelElementById(id) instanceof BaseElement element) ? Titles.of(element) : "definitions";
	}

}
