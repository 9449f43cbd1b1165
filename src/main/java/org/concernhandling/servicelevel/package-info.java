/**
 * How long things may take and how long they took: working days, due dates by the
 * decision {@code service-levels}, and one clock for every task and stage that warns and
 * escalates.
 */
package org.concernhandling.servicelevel;
