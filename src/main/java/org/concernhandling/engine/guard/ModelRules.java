package org.concernhandling.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.decision.RulesOfDecisions;
import org.concernhandling.engine.guard.form.RulesOfForms;
import org.concernhandling.engine.guard.process.RulesOfProcesses;
import org.concernhandling.engine.guard.rules.Finding;
import org.concernhandling.engine.guard.rules.FollowUps;
import org.concernhandling.engine.guard.rules.RuleSet;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules for models. */
public final class ModelRules {

	private static final Logger logger = LoggerFactory.getLogger(ModelRules.class);

	private final List<RuleSet> rules;

	private ModelRules(List<RuleSet> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The rules that everything is held to which goes live. */
	public static ModelRules all() {
		List<Rules> steps = Stream.concat(Stream.of(new FileRules()), RulesOfProcesses.ofSteps().stream()).toList();
		return new ModelRules(List.of(new FollowUps(steps, RulesOfProcesses.ofCare(), RulesOfProcesses.ofVariables(),
				RulesOfProcesses.ofCodes(), RulesOfForms.all()), RulesOfDecisions.inStages()));
	}

	/** These rules and some that need to know more than the models. */
	ModelRules and(Rules more) {
		RuleSet independent = (library, findings) -> more.check(library,
				(fault) -> findings.accept(new Finding(fault, true, Set.of())));
		return new ModelRules(Stream.concat(this.rules.stream(), Stream.of(independent)).toList());
	}

	/**
	 * The faults of what is to be deployed, by file, element and rule, without those that
	 * may be gone when these are mended.
	 */
	public List<Fault> faults(ModelLibrary library) {
		return Finding.told(findings(library));
	}

	/** Everything that is wrong with what is to be deployed. */
	List<Finding> findings(ModelLibrary library) {
		List<Fault> tooLarge = DeploymentSize.faults(library);
		if (!tooLarge.isEmpty()) {
			return tooLarge.stream().map((fault) -> new Finding(fault, true, Set.of())).toList();
		}
		Map<Fault, Finding> findings = new TreeMap<>();
		this.rules.forEach((rules) -> judge(rules, library, findings));
		return List.copyOf(findings.values());
	}

	/** What no rule foresaw is no reason to let it through. */
	private static void judge(RuleSet rules, ModelLibrary library, Map<Fault, Finding> findings) {
		try {
			rules.judge(library, (finding) -> findings.putIfAbsent(finding.fault(), finding));
		}
		catch (RuntimeException ex) {
			// What it says may quote the file.
			logger.error("A deployment could not be judged by {}: {}", rules.getClass().getSimpleName(),
					ex.getClass().getName());
			Fault fault = new Fault("the deployment", "", "", "can be judged",
					"Take back what you changed last and try again; tell whoever looks after the application.");
			findings.put(fault, new Finding(fault, true, Set.of()));
		}
	}

}
