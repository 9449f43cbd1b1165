package org.concernhandling.engine.guard;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All rules for models. */
public final class ModelRules {

	private final List<Rules> rules;

	private ModelRules(List<Rules> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The rules that everything is held to which goes live. */
	public static ModelRules all() {
		List<Rules> wholes = List.of(new VariableRules(), new CodeRules(), new OrderRules());
		return new ModelRules(List.of(new FollowUps(processes(), wholes), new FormRules(), new QuestionRules(),
				new QuestionKeys(), new FormTexts(), decisions()));
	}

	private static List<Rules> processes() {
		return List.of(new FileRules(), new HeaderRules(), new PartRules(), new NameRules(), new GatewayRules(),
				new UserTaskRules(), new ServiceTaskRules(), new DecisionTaskRules(), new CallRules(), new PathRules(),
				new WaitRules(), new JoinRules(), new EventRules(), new MultiInstanceRules(), new TimerRules(),
				new ExpressionRules(), new NumberRules(), new LayoutRules());
	}

	private static Rules decisions() {
		DecisionEngine engine = new DecisionEngine();
		return new InStages(List.of(List.of(new DecisionRules()),
				List.of(new DecisionWords(), new ServiceLevelRules(), new BankHolidayRules()),
				List.of(new DecisionUse(), new DecisionLogic(engine)), List.of(new ExampleRules(engine))));
	}

	/** These rules and some that need to know more than the models. */
	ModelRules and(Rules more) {
		return new ModelRules(Stream.concat(this.rules.stream(), Stream.of(more)).toList());
	}

	/** Every fault of what is to be deployed, by file, element and rule. */
	public List<Fault> faults(ModelLibrary library) {
		TreeSet<Fault> faults = new TreeSet<>();
		this.rules.forEach((rules) -> rules.check(library, faults::add));
		return List.copyOf(faults);
	}

}
