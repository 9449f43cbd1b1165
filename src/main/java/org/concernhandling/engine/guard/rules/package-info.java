/**
 * What a rule for models is, and in which order rules are asked.
 */
package org.concernhandling.engine.guard.rules;
