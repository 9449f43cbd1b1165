package org.concernhandling.canary;

import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.concernhandling.ProcessBean;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Lets every call that a model makes fail once at each place of the models, in jobs and
 * while somebody waits for the answer, with words in the exception and in its cause, as a
 * careless library would have them.
 */
class Faults implements BeanPostProcessor {

	private static final String EXPRESSIONS = "org.camunda.bpm.impl.juel.";

	/** Reads and writes the data keys, in a database of their own. */
	static final String KEYS = "keyBook";

	private final Set<String> failed = new ConcurrentSkipListSet<>();

	private final Map<String, Integer> failures = new ConcurrentHashMap<>();

	private final Set<String> beans = new TreeSet<>();

	private Set<String> places = Set.of();

	private volatile boolean armed;

	void arm() {
		this.places = ServiceCalls.of(this.beans);
		this.armed = true;
	}

	void disarm() {
		this.armed = false;
	}

	boolean areArmed() {
		return this.armed;
	}

	/** Every place of the models where a bean is called. */
	Set<String> places() {
		return this.places;
	}

	/** Where something has failed so far: the place in a model, and what it called. */
	Set<String> failed() {
		return this.failed;
	}

	/** What the models call to have a letter sent, without asking whether one may be. */
	Set<String> letters() {
		return this.places.stream()
			.filter((place) -> place.contains("/letters.") && !place.contains(".require"))
			.map((place) -> place.split("/")[1])
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (name.equals(KEYS)) {
			return proxy(bean, (call) -> failAt(KEYS + "." + call.getMethod().getName(), 1));
		}
		if (AnnotationUtils.findAnnotation(bean.getClass(), ProcessBean.class) == null) {
			return bean;
		}
		this.beans.add(name);
		return proxy(bean, (call) -> {
			BpmnExecutionContext execution = Context.getBpmnExecutionContext();
			if (this.armed && execution != null && isCalledByModel()) {
				failAt(place(execution.getExecution(), name, call), 1);
			}
		});
	}

	private static Object proxy(Object bean, Consumer<MethodInvocation> before) {
		ProxyFactory proxy = new ProxyFactory(bean);
		proxy.setProxyTargetClass(true);
		proxy.addAdvice((MethodInterceptor) (call) -> {
			before.accept(call);
			return call.proceed();
		});
		return proxy.getProxy();
	}

	/**
	 * The place of a call that the models have, with a code when they have it with one.
	 */
	private String place(ExecutionEntity execution, String bean, MethodInvocation call) {
		String process = execution.getProcessDefinition().getKey();
		String element = execution.getCurrentActivityId();
		String method = call.getMethod().getName();
		String code = (call.getArguments().length > 0) ? String.valueOf(call.getArguments()[0]) : null;
		String withCode = ServiceCalls.place(process, element, bean, method, code);
		return this.places.contains(withCode) ? withCode : ServiceCalls.place(process, element, bean, method, null);
	}

	/** Whether an expression in a model makes the call. */
	private static boolean isCalledByModel() {
		return StackWalker.getInstance()
			.walk((frames) -> frames.map(StackFrame::getClassName)
				.anyMatch((caller) -> caller.startsWith(EXPRESSIONS)));
	}

	/** Fails the first times that something comes to a place. */
	void failAt(String place, int times) {
		if (this.armed && this.failures.merge(place, 1, Integer::sum) <= times) {
			this.failed.add(place);
			String words = words();
			throw new IllegalStateException(words, new IllegalArgumentException(words));
		}
	}

	/** Whether something that comes to a place has to fail this time. */
	boolean failsOnceAt(String place) {
		return this.armed && this.failures.merge(place, 1, Integer::sum) == 1 && this.failed.add(place);
	}

	static String words() {
		return Canaries.phrase("a fault") + " " + Canaries.name("a fault");
	}

}
