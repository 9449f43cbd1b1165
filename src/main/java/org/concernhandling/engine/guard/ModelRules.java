package org.concernhandling.engine.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.decision.RulesOfDecisions;
import org.concernhandling.engine.guard.form.RulesOfForms;
import org.concernhandling.engine.guard.process.RulesOfProcesses;
import org.concernhandling.engine.guard.rules.FollowUps;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules for models. */
public final class ModelRules {

	private static final Logger logger = LoggerFactory.getLogger(ModelRules.class);

	private final List<Rules> rules;

	private ModelRules(List<Rules> rules) {
		this.rules = List.copyOf(rules);
	}

	/** The rules that everything is held to which goes live. */
	public static ModelRules all() {
		List<Rules> parts = Stream.concat(Stream.of(new FileRules()), RulesOfProcesses.ofParts().stream()).toList();
		return new ModelRules(List.of(new FollowUps(parts, RulesOfProcesses.ofWholes(), RulesOfForms.all()),
				RulesOfDecisions.inStages()));
	}

	/** These rules and some that need to know more than the models. */
	ModelRules and(Rules more) {
		return new ModelRules(Stream.concat(this.rules.stream(), Stream.of(more)).toList());
	}

	/** Every fault of what is to be deployed, by file, element and rule. */
	public List<Fault> faults(ModelLibrary library) {
		TreeSet<Fault> faults = new TreeSet<>(DeploymentSize.faults(library));
		if (!faults.isEmpty()) {
			return List.copyOf(faults);
		}
		this.rules.forEach((rules) -> check(rules, library, faults));
		return List.copyOf(faults);
	}

	/** What no rule foresaw is no reason to let it through. */
	private static void check(Rules rules, ModelLibrary library, Set<Fault> faults) {
		try {
			rules.check(library, faults::add);
		}
		catch (RuntimeException ex) {
			// What it says may quote the file.
			logger.error("A deployment could not be judged by {}: {}", rules.getClass().getSimpleName(),
					ex.getClass().getName());
			faults.add(new Fault("the deployment", "", "", "can be judged",
					"Take back what you changed last and try again; tell whoever looks after the application."));
		}
	}

}
