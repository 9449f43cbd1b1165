package org.concernhandling.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.guard.Mutation;
import org.concernhandling.engine.guard.Mutation.Mutant;
import org.concernhandling.engine.guard.RefusedDeployment;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever chance does to our own models, they are refused with a reason, or they work.
 * {@code -Dmutants=5000} tries more, {@code -Dmutants.seed=} others.
 */
@BareEngine
class MutatedModelsTest {

	private static final long SERVICES = 83_000_000;

	private static final int WALKS = 1;

	@Autowired
	Walks walks;

	@Autowired
	RepositoryService models;

	@Autowired
	Casework casework;

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void aModelChangedByChanceIsRefusedOrWorks() {
		long seed = Long.getLong("mutants.seed", 7001);
		int mutants = Integer.getInteger("mutants", 200);
		System.out.println("Mutants, -Dmutants.seed=" + seed);
		Map<String, Integer> counts = new TreeMap<>();
		List<String> broken = this.walks.inAnyYear(() -> broken(new Random(seed), mutants, counts));
		System.out.println("Of %d mutants: %s".formatted(mutants, counts));
		assertThat(broken).isEmpty();
		int refused = counts.getOrDefault("refused", 0);
		// A guard that refused all or accepted all would break neither rule above.
		assertThat(refused).isBetween(mutants / 2, mutants * 19 / 20);
		assertThat(counts.getOrDefault("accepted and ended", 0)).isGreaterThanOrEqualTo(mutants / 40);
	}

	private List<String> broken(Random random, int mutants, Map<String, Integer> counts) {
		List<String> names = Library.ours()
			.map((file) -> file.name())
			.filter((name) -> name.endsWith(".bpmn"))
			.toList();
		List<String> broken = new ArrayList<>();
		for (int i = 0; i < mutants; i++) {
			String name = names.get(random.nextInt(names.size()));
			Mutant mutant = Mutation.of(Library.text(name), random);
			try {
				counts.merge(live(name, mutant, random), 1, Integer::sum);
			}
			catch (RuntimeException | AssertionError ex) {
				broken.add("%s, which %s: %s".formatted(name, mutant.what(), ex));
			}
		}
		return broken;
	}

	private String live(String name, Mutant mutant, Random random) {
		String deployment;
		try {
			deployment = this.models.createDeployment().addString(name, Models.raised(mutant.xml())).deploy().getId();
		}
		catch (RefusedDeployment ex) {
			assertThat(ex.faults()).isNotEmpty();
			return "refused";
		}
		try {
			boolean ended = true;
			for (int i = 0; i < WALKS; i++) {
				this.casework.clear();
				MutantWalk walk = new MutantWalk(this.walks, random.nextLong(), SERVICES + i);
				try {
					ended &= walk.go();
				}
				catch (RuntimeException | AssertionError ex) {
					throw new AssertionError(ex + " after " + walk.steps(), ex);
				}
			}
			return ended ? "accepted and ended" : "accepted and held back by the register";
		}
		finally {
			this.casework.clear();
			this.models.deleteDeployment(deployment, true);
		}
	}

}
