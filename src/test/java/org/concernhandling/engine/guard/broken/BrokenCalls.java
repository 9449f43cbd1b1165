package org.concernhandling.engine.guard.broken;

/** Called processes. */
final class BrokenCalls extends BrokenTheme {

	private static final String MAIN = "concern-handling";

	BrokenCalls() {
		calls();
	}

	private void calls() {
		String call = "ask-provider";
		process("a process that nobody drew", MAIN, call, "calls a process that exists",
				(model) -> model.set(call, "calledElement", "provider-survey"));
		process("a process chosen while it runs", MAIN, call, "its calledElement holds no expression",
				(model) -> model.set(call, "calledElement", "${category}"));
		process("a process that calls itself", MAIN, call, "what it calls does not call this process again",
				(model) -> model.set(call, "calledElement", MAIN));
		process("a process of an old version", MAIN, call, "calls the process in its newest version",
				(model) -> model.set(call, "camunda:calledElementBinding", "deployment"));
		process("all variables handed over", MAIN, call, "hands over named variables, never all",
				(model) -> model.extend(call, "<camunda:in variables='all'/>"));
		process("all variables taken back", MAIN, call, "takes back named variables, never all",
				(model) -> model.extend(call, "<camunda:out variables='all'/>"));
		process("no business key", MAIN, call, "hands over the business key",
				(model) -> model.removeWithin(call, "in"));
		process("no reference", MAIN, call, "hands over the reference",
				(model) -> model.removeWithin(call, "in", "source", "reference"));
		process("a class that maps variables", MAIN, call, "call activity has no camunda:variableMappingClass",
				(model) -> model.set(call, "camunda:variableMappingClass", "java.lang.Runtime"));
	}

}
