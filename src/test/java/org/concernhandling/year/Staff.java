package org.concernhandling.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.concernhandling.Colleagues;
import org.concernhandling.casework.Casework;

/** Who works here, and when they do what they are given. */
class Staff {

	private static final List<String> GROUPS = List.of("caseworkers", "safeguarding", "inspectors", "scheduling",
			"managers", "custodians");

	private static final String ADDRESS = "@staff.example.org";

	private final Random random;

	Staff(Random random) {
		this.random = random;
	}

	/** Makes their accounts. */
	static void join(IdentityService accounts) {
		for (String group : GROUPS) {
			if (accounts.createGroupQuery().groupId(group).count() == 0) {
				accounts.saveGroup(accounts.newGroup(group));
			}
			for (String person : membersOf(group)) {
				Colleagues.add(accounts, person, group);
				User user = accounts.createUserQuery().userId(person).singleResult();
				user.setEmail(person + ADDRESS);
				accounts.saveUser(user);
			}
		}
	}

	/** Everybody. */
	static Stream<String> all() {
		return GROUPS.stream().flatMap((group) -> membersOf(group).stream());
	}

	static String address(String person) {
		return person + ADDRESS;
	}

	/**
	 * Two managers, since nobody approves what they have decided themselves; and the
	 * custodians whom every casework has.
	 */
	static List<String> membersOf(String group) {
		return switch (group) {
			case "managers" -> List.of("managers1", "managers2");
			case "custodians" -> Casework.CUSTODIANS;
			default -> List.of(group + "1");
		};
	}

	/** Whoever has claimed a task, or everybody to whom it is offered. */
	static Stream<String> whoeverHas(Observations.OpenTask task) {
		return (task.assignee() != null) ? Stream.of(task.assignee())
				: task.groups().stream().flatMap((group) -> membersOf(group).stream());
	}

	/** Whoever does a task now. */
	String worker(Observations.OpenTask task) {
		List<String> all = whoeverHas(task).toList();
		return all.get(this.random.nextInt(all.size()));
	}

	/** Some like to claim their tasks. */
	boolean claims() {
		return this.random.nextInt(4) == 0;
	}

	/**
	 * When somebody does a task: in time, after the warning, after it was due, when it
	 * has long been forgotten, or at the last or the first possible moment. Most work in
	 * the office; what has to be done within hours is done at night too.
	 */
	Instant does(Instant from, Instant warn, Instant due) {
		int habit = this.random.nextInt(100);
		if (habit < 4) {
			return latest(from, due);
		}
		if (habit < 7) {
			return latest(from, warn);
		}
		Instant late = latest(from, due);
		Instant moment;
		if (habit < 65) {
			moment = between(from, warn);
		}
		else if (habit < 80) {
			moment = between(latest(from, warn), due);
		}
		else if (habit < 96) {
			moment = between(late, late.plus(Duration.ofDays(1 + this.random.nextInt(8))));
		}
		else {
			moment = between(late, late.plus(Duration.ofDays(100)));
		}
		boolean urgent = due.isBefore(from.plus(Duration.ofHours(12)));
		return (this.random.nextInt(10) < (urgent ? 3 : 7))
				? OfficeHours.after(moment, Duration.ofMillis(this.random.nextInt(900_000))) : moment;
	}

	/** Some moment between two, or the first when the second comes before it. */
	Instant between(Instant from, Instant to) {
		long millis = Duration.between(from, to).toMillis();
		return (millis > 0) ? from.plusMillis((long) (this.random.nextDouble() * millis)) : from;
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
