package org.concernhandling.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * This test class passes every flow node and sequence flow of a process, or every rule of
 * a decision; it fails if not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ModelCoverage.class)
public @interface Covers {

	/** The id of the process or decision. */
	String value();

}
