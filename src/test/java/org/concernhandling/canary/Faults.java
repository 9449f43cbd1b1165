package org.concernhandling.canary;

import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.concernhandling.ProcessBean;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Lets every call that a model makes in a job fail once at each place of the models, with
 * words in the exception and in its cause, as a careless library would have them.
 */
class Faults implements BeanPostProcessor {

	private static final String EXPRESSIONS = "org.camunda.bpm.impl.juel.";

	private final Set<String> failed = ConcurrentHashMap.newKeySet();

	private final Map<String, Integer> failures = new ConcurrentHashMap<>();

	private volatile boolean armed;

	void arm() {
		this.armed = true;
	}

	void disarm() {
		this.armed = false;
	}

	/** Where something has failed so far: the place in a model, and what it called. */
	Set<String> failed() {
		return this.failed;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (AnnotationUtils.findAnnotation(bean.getClass(), ProcessBean.class) == null) {
			return bean;
		}
		ProxyFactory proxy = new ProxyFactory(bean);
		proxy.setProxyTargetClass(true);
		proxy.addAdvice((MethodInterceptor) (call) -> {
			BpmnExecutionContext execution = Context.getBpmnExecutionContext();
			if (execution != null && isCalledByModel()) {
				failOnceAt(execution.getExecution().getCurrentActivityId() + "/" + name + "."
						+ call.getMethod().getName());
			}
			return call.proceed();
		});
		return proxy.getProxy();
	}

	/** Whether an expression in a model makes the call, in a job. */
	private static boolean isCalledByModel() {
		Set<String> calling = StackWalker.getInstance()
			.walk((frames) -> frames.map(StackFrame::getClassName).collect(Collectors.toSet()));
		return calling.contains(ExecuteJobsCmd.class.getName())
				&& calling.stream().anyMatch((caller) -> caller.startsWith(EXPRESSIONS));
	}

	/** Fails the first time that something comes to a place. */
	void failOnceAt(String place) {
		failAt(place, 1);
	}

	/** Fails the first times that something comes to a place. */
	void failAt(String place, int times) {
		if (this.armed && this.failures.merge(place, 1, Integer::sum) <= times) {
			this.failed.add(place);
			String words = Canaries.phrase("a fault") + " " + Canaries.name("a fault");
			throw new IllegalStateException(words, new IllegalArgumentException(words));
		}
	}

}
