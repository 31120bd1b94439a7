/**
 * What each dialect calls things. A meter records facts and quantities once; a {@link
 * dev.weir.dialect.MetricTable} says, for each dialect, which metrics a quantity feeds and which
 * fact is behind each label. Tables are read once at start; nothing here runs when something is
 * recorded.
 *
 * <p>To add a kind of meter, in three steps:
 *
 * <pre>{@code
 * public enum KettleFact { SIZE, OUTCOME }                        // what an event can say of itself
 * public enum KettleQuantity { DURATION, ACTIVE }                 // what is measured
 *
 * public final class KettleTable extends MetricTable<KettleFact, KettleQuantity> {
 *   protected void otel() {
 *     histogram(DURATION, "kettle_boil_duration_seconds", "Time to boil.")
 *         .buckets(1, 10, 60)
 *         .label("kettle_size", SIZE)
 *         .label("error_type", OUTCOME, ABSENT);                  // no label where there is no value
 *     upDown(ACTIVE, "kettle_active", "Kettles on.").label("kettle_size", SIZE);
 *   }
 *
 *   protected void micrometer() {
 *     timer(DURATION, "kettle_boil_seconds", "Time to boil.")     // _count, _sum and _max
 *         .label("size", SIZE)
 *         .label("outcome", OUTCOME, "SUCCESS");
 *   }
 *
 *   protected void classic() {
 *     histogram(DURATION, "kettle_boil_seconds", "Time to boil.").buckets(1, 10, 60).service();
 *     counter(DURATION, "kettle_boils_total", "Kettles boiled.").label("outcome", OUTCOME).service();
 *   }
 * }
 * }</pre>
 *
 * <p>and a meter in {@code dev.weir.meters} that binds it once and then records: {@code
 * Bound<KettleFact, KettleQuantity> kettles = binder.bind(new KettleTable())}, {@code
 * kettles.recorder(DURATION).recordNanos(facts, nanos)}, {@code
 * kettles.recorder(ACTIVE).up(facts)}.
 */
package dev.weir.dialect;
