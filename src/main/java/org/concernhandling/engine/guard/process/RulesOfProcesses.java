package org.concernhandling.engine.guard.process;

import java.util.List;

import org.concernhandling.engine.guard.rules.Rules;

/** What a process is held to. */
public final class RulesOfProcesses {

	private RulesOfProcesses() {
	}

	/** What each part of a process has to obey by itself. */
	public static List<Rules> ofParts() {
		return List.of(new HeaderRules(), new PartRules(), new NameRules(), new GatewayRules(), new UserTaskRules(),
				new ServiceTaskRules(), new DecisionTaskRules(), new CallRules(), new ApplicationNameRules(),
				new PathRules(), new WaitRules(), new JoinRules(), new EventRules(), new MultiInstanceRules(),
				new TimerRules(), new ExpressionRules(), new NumberRules(), new LayoutRules());
	}

	/** What the parts have to do with each other. */
	public static List<Rules> ofWholes() {
		return List.of(new VariableRules(), new CodeRules(), new ArgumentRules(), new OrderRules());
	}

}
