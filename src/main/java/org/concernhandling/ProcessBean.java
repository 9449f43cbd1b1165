package org.concernhandling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that the process models may call by its name, as in
 * {@code ${letters.acknowledge(reference)}}. Nothing else of the application is visible
 * to expressions. Its methods take plain arguments.
 */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

	/** The name by which models call the bean. */
	@AliasFor(annotation = Component.class)
	String value();

}
