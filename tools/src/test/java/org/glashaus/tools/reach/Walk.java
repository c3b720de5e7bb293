package org.glashaus.tools.reach;

import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.glashaus.tools.reach.Receivers.Function;
import org.glashaus.tools.reach.Receivers.Instance;
import org.glashaus.tools.reach.Receivers.Receiver;
import org.glashaus.tools.reach.Ways.Ending;

/**
 * From the units of some classes to all that they may run. A call on a type of a library may meet what has been made on
 * the walk so far (rapid type analysis); one on a type of ours whatever of ours there is; and what is made on the walk, or
 * given to it, and overrides a method of the JDK may be called by the JDK. A lambda is run where it is made.
 */
final class Walk {
    private final ClassPath classPath;
    private final HandedIn handedIn;
    private final Receivers made;
    private final Set<Unit> starts = new LinkedHashSet<>();
    private final Map<Unit, Set<Step>> steps = new LinkedHashMap<>();
    private final Map<Unit, Set<Ending>> endings = new HashMap<>();
    private final Map<Unit, Dispatch> dispatches = new LinkedHashMap<>();
    private final Map<String, List<Dispatch>> dispatchesByType = new HashMap<>();
    private final Map<String, List<Unit>> callbacks = new HashMap<>();
    private final Queue<Unit> waiting = new ArrayDeque<>();

    /** The callers and the targets of one method that is called on one type. */
    private record Dispatch(Unit called, Set<Unit> callers, Set<Body.Call> targets) {}

    private Walk(ClassPath classPath, HandedIn handedIn) {
        this.classPath = classPath;
        this.handedIn = handedIn;
        this.made = new Receivers(classPath);
    }

    /** Nobody knows who makes objects of the classes at which it begins, so that they count as made. */
    static Ways from(Collection<String> beginning, ClassPath classPath, HandedIn handedIn) {
        Walk walk = new Walk(classPath, handedIn);
        List<KnownClass> types = beginning.stream().map(classPath::get).toList();
        types.forEach(type -> walk.starts.addAll(type.units()));
        walk.starts.forEach(walk::enter);
        types.stream()
                .filter(KnownClass::isConcrete)
                .flatMap(type -> type.units().stream().filter(Unit::isConstructor))
                .forEach(constructor -> walk.make(constructor, Step.Manner.MAKES, constructor.owner()));
        walk.starts.forEach(start -> start.parameters().forEach(type -> walk.take(start, type)));
        while (!walk.waiting.isEmpty()) {
            walk.read(walk.waiting.remove());
        }
        walk.endDeadEnds();
        return new Ways(walk.starts, walk.steps, walk.endings);
    }

    private void enter(Unit unit) {
        if (steps.putIfAbsent(unit, new LinkedHashSet<>()) == null) {
            waiting.add(unit);
        }
    }

    private void step(Unit from, Step.Manner manner, Unit to) {
        enter(to);
        steps.getOrDefault(from, Set.of()).add(new Step(manner, to));
    }

    private void end(Unit from, Sink sink, Unit called) {
        endings.computeIfAbsent(from, unit -> new LinkedHashSet<>()).add(new Ending(sink, called));
    }

    /** Our calls on objects of libraries of which nobody on the walk has made one. */
    private void endDeadEnds() {
        for (Dispatch dispatch : dispatches.values()) {
            Unit called = dispatch.called();
            if (dispatch.targets().isEmpty() && isWrittenInALibrary(called)) {
                dispatch.callers().stream()
                        .filter(caller -> HandedIn.isOurs(caller.owner()))
                        .forEach(caller -> end(caller, Sink.UNSEEN, called));
            }
        }
    }

    private boolean isWrittenInALibrary(Unit called) {
        return classPath
                .find(called.owner())
                .flatMap(type -> classPath.resolve(type, called))
                .filter(written -> classPath.isOutsideTheJdk(written) && !HandedIn.isOurs(written.owner()))
                .isPresent();
    }

    private void read(Unit unit) {
        MethodModel method =
                classPath.method(unit).orElseThrow(() -> new IllegalStateException("its class file has no " + unit));
        if (method.flags().has(AccessFlag.NATIVE)) {
            end(unit, Sink.NATIVE, unit);
        }
        if (method.flags().has(AccessFlag.STATIC) || unit.isConstructor()) {
            initialise(unit, unit.owner());
        }
        Body body = Body.of(method);
        body.made().forEach(type -> make(unit, Step.Manner.MAKES, type));
        body.fields().forEach(field -> touch(unit, field));
        body.calls().forEach(call -> call(unit, call));
        body.lambdas().forEach(lambda -> call(unit, lambda.body()));
    }

    private void touch(Unit unit, Unit field) {
        if (classPath.isOutsideTheJdk(field)) {
            initialise(unit, field.owner());
        } else {
            Sink.of(field).ifPresent(sink -> end(unit, sink, field));
        }
    }

    private void initialise(Unit unit, String name) {
        for (KnownClass type : classPath.find(name).map(classPath::lineage).orElse(List.of())) {
            Unit initialiser = Unit.initialiserOf(type.name());
            if (!type.isOfTheJdk() && type.method(initialiser).isPresent() && !unit.equals(initialiser)) {
                step(unit, Step.Manner.INITIALISES, initialiser);
            }
        }
    }

    /** What stands behind a type can be called by the JDK and by libraries, if it is not called here. */
    private void take(Unit taker, String type) {
        givenAs(taker, type).forEach(receiver -> {
            if (receiver instanceof Instance(String name)) {
                make(taker, Step.Manner.TAKES, name);
            }
        });
    }

    private List<Receiver> givenAs(Unit taker, String type) {
        List<Receiver> given = new ArrayList<>(handedIn.ofOurs(type));
        if (starts.contains(taker)) {
            given.addAll(handedIn.ofOthers(type));
        }
        return given;
    }

    private void make(Unit maker, Step.Manner manner, String name) {
        Optional<KnownClass> type = classPath.find(name).filter(found -> !found.isOfTheJdk());
        if (type.isEmpty()) {
            return;
        }
        callbacks
                .computeIfAbsent(name, key -> callbacksOf(type.get()))
                .forEach(callback -> step(maker, manner, callback));
        Receiver receiver = new Instance(name);
        if (made.add(receiver)) {
            for (KnownClass each : classPath.lineage(type.get())) {
                List.copyOf(dispatchesByType.getOrDefault(each.name(), List.of()))
                        .forEach(dispatch -> meet(dispatch, receiver));
            }
        }
    }

    /** The methods that the JDK can call because it knows them by a type of its own. */
    private List<Unit> callbacksOf(KnownClass type) {
        return classPath.lineage(type).stream()
                .filter(KnownClass::isOfTheJdk)
                .flatMap(known -> known.units().stream())
                .flatMap(unit -> classPath.resolve(type, unit).stream())
                .filter(this::isOverriding)
                .distinct()
                .toList();
    }

    private boolean isOverriding(Unit unit) {
        return !unit.isSpecial() && classPath.isOutsideTheJdk(unit) && !isDirect(unit) && !isBodiless(unit);
    }

    /** Nobody can override it. */
    private boolean isDirect(Unit unit) {
        return classPath
                .method(unit)
                .filter(method ->
                        method.flags().has(AccessFlag.PRIVATE) || method.flags().has(AccessFlag.STATIC))
                .isPresent();
    }

    private boolean isBodiless(Unit unit) {
        return classPath
                .method(unit)
                .filter(method -> method.flags().has(AccessFlag.ABSTRACT))
                .isPresent();
    }

    private void call(Unit caller, Body.Call call) {
        Unit called = call.unit();
        if (called.owner().startsWith("[")) {
            return;
        }
        Optional<KnownClass> owner = classPath.find(called.owner());
        Optional<Unit> found = owner.flatMap(type -> classPath.resolve(type, called));
        boolean known =
                found.isPresent() || owner.filter(KnownClass::isOfTheJdk).isPresent();
        if (!known || Sink.END.leadsTo(called)) {
            end(caller, known ? Sink.END : Sink.UNSEEN, called);
            return;
        }
        Unit written = found.orElse(called);
        boolean ofTheJdk = !classPath.isOutsideTheJdk(written);
        if (ofTheJdk) {
            Unit judged = classPath.isOutsideTheJdk(called) ? written : called;
            Sink.of(judged).or(() -> Sink.of(written)).ifPresent(sink -> end(caller, sink, judged));
        }
        if (!call.exact() && (ofTheJdk || !isDirect(written))) {
            dispatch(caller, called);
        } else if (!ofTheJdk) {
            step(caller, Step.Manner.CALLS, written);
        }
    }

    private void dispatch(Unit caller, Unit called) {
        Dispatch dispatch = dispatches.get(called);
        if (dispatch == null) {
            dispatch = new Dispatch(called, new LinkedHashSet<>(), new LinkedHashSet<>());
            dispatches.put(called, dispatch);
            dispatchesByType
                    .computeIfAbsent(called.owner(), type -> new ArrayList<>())
                    .add(dispatch);
            for (Receiver receiver : List.copyOf(made.of(called.owner()))) {
                meet(dispatch, receiver);
            }
        }
        if (dispatch.callers().add(caller)) {
            List.copyOf(dispatch.targets()).forEach(target -> follow(caller, target));
            take(caller, called.owner());
            givenAs(caller, called.owner()).stream()
                    .flatMap(receiver -> target(called, receiver).stream())
                    .forEach(target -> follow(caller, target));
        }
    }

    private void meet(Dispatch dispatch, Receiver receiver) {
        Optional<Body.Call> target = target(dispatch.called(), receiver);
        if (target.isPresent() && dispatch.targets().add(target.get())) {
            List.copyOf(dispatch.callers()).forEach(caller -> follow(caller, target.get()));
        }
    }

    private void follow(Unit caller, Body.Call target) {
        if (target.exact() && classPath.isOutsideTheJdk(target.unit())) {
            step(caller, Step.Manner.MEETS, target.unit());
        } else {
            call(caller, target);
        }
    }

    private Optional<Body.Call> target(Unit called, Receiver receiver) {
        return switch (receiver) {
            case Instance instance ->
                classPath
                        .find(instance.type())
                        .flatMap(type -> classPath.resolve(type, called))
                        .filter(this::isOverriding)
                        .map(unit -> new Body.Call(unit, true));
            case Function function ->
                Optional.of(function.lambda())
                        .filter(lambda -> lambda.method().equals(called.name()))
                        .map(Body.Lambda::body);
        };
    }
}
