package org.concernhandling.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * This test class passes every flow node and sequence flow of a process; it fails if not.
 * What passes every rule of a decision are the examples beside it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModelCoverage.class)
public @interface Covers {

	/** The id of the process. */
	String value();

}
