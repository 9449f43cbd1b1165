package org.concernhandling.engine.guard.process;

import java.util.List;

import org.concernhandling.engine.guard.rules.Rules;

/** What a process is held to. */
public final class RulesOfProcesses {

	private RulesOfProcesses() {
	}

	/** What its steps do and name: nothing unsafe, and nothing that is not there. */
	public static List<Rules> ofSteps() {
		return List.of(new PartRules(), new UserTaskRules(), new ServiceTaskRules(), new DecisionTaskRules(),
				new CallRules(), new ApplicationNameRules(), new KnownTaskRules(), new EventRules(),
				new ExpressionRules());
	}

	/** What else each part has to obey by itself, so that it does what people expect. */
	public static List<Rules> ofCare() {
		return List.of(new HeaderRules(), new NameRules(), new GatewayRules(), new PathRules(), new WaitRules(),
				new JoinRules(), new MultiInstanceRules(), new TimerRules(), new NumberRules(), new LayoutRules());
	}

	/** Whatever is read is set before. */
	public static List<Rules> ofVariables() {
		return List.of(new VariableRules(), new OrderRules());
	}

	/** Variables are compared with codes that they may have. */
	public static List<Rules> ofCodes() {
		return List.of(new CodeRules(), new ArgumentRules());
	}

}
