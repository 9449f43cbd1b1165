package org.concernhandling.engine.clocks;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.concernhandling.engine.TextJobHandler;
import org.concernhandling.servicelevel.Clocks;
import org.springframework.context.ApplicationContext;

/** The engine's job that a clock's timer is: lets the clock ring. */
class ClockRings extends TextJobHandler {

	static final String TYPE = "service-level-clock";

	private final ApplicationContext context;

	ClockRings(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Text clock, ExecutionEntity execution, CommandContext command, String tenant) {
		if (!this.context.getBean(Clocks.class).ring(clock.text())) {
			// Costs no try: the timer is being moved at this moment.
			throw new OptimisticLockingException("The timer of a clock came too early");
		}
	}

}
