/**
 * Forms on the server: what a form would refuse, the server refuses too; what a person
 * types goes to the case file and never into a variable.
 */
package org.concernhandling.engine.forms;
