package org.glashaus.tools.reach;

import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the instructions of one unit do to others. */
final class Body {
    private final Set<Call> calls = new LinkedHashSet<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<Unit> fields = new LinkedHashSet<>();
    private final List<Lambda> lambdas = new ArrayList<>();

    /** @param exact no receiver is looked for: static methods, constructors, {@code super} */
    record Call(Unit unit, boolean exact) {}

    /**
     * A lambda or a reference to a method.
     *
     * @param type the interface that it implements
     * @param method the name of the one method of that interface
     */
    record Lambda(String type, String method, Call body) {}

    static Body of(MethodModel method) {
        Body body = new Body();
        method.code().ifPresent(code -> code.forEach(body::read));
        return body;
    }

    Set<Call> calls() {
        return calls;
    }

    /** Classes of which it makes objects. */
    Set<String> made() {
        return made;
    }

    /** Static fields that it reads or writes. */
    Set<Unit> fields() {
        return fields;
    }

    List<Lambda> lambdas() {
        return lambdas;
    }

    private void read(CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> calls.add(call(call));
            case NewObjectInstruction making ->
                made.add(ClassPath.name(making.className().asSymbol()));
            case FieldInstruction field -> touch(field);
            case InvokeDynamicInstruction site -> link(site);
            case ConstantInstruction constant -> load(constant);
            default -> {}
        }
    }

    private static Call call(InvokeInstruction call) {
        Unit called = new Unit(
                ClassPath.name(call.owner().asSymbol()),
                call.name().stringValue(),
                call.type().stringValue());
        return new Call(called, call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL);
    }

    private void touch(FieldInstruction field) {
        if (field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC) {
            fields.add(Unit.ofField(
                    ClassPath.name(field.owner().asSymbol()), field.name().stringValue()));
        }
    }

    /** What other bootstraps make, such as texts and comparisons of records, calls what the JDK may call anyway. */
    private void link(InvokeDynamicInstruction site) {
        DirectMethodHandleDesc bootstrap = site.bootstrapMethod();
        if (ClassPath.name(bootstrap.owner()).equals("java.lang.invoke.LambdaMetafactory")) {
            Call body = call((DirectMethodHandleDesc) site.bootstrapArgs().get(1));
            if (body.unit().isConstructor()) {
                made.add(body.unit().owner());
            }
            lambdas.add(new Lambda(
                    ClassPath.name(site.typeSymbol().returnType()), site.name().stringValue(), body));
        } else {
            calls.add(call(bootstrap));
        }
    }

    private void load(ConstantInstruction constant) {
        switch (constant.constantValue()) {
            case DirectMethodHandleDesc handle -> calls.add(call(handle));
            case DynamicConstantDesc<?> later -> calls.add(call(later.bootstrapMethod()));
            case null, default -> {}
        }
    }

    private static Call call(DirectMethodHandleDesc handle) {
        String name = handle.kind() == Kind.CONSTRUCTOR ? ConstantDescs.INIT_NAME : handle.methodName();
        return new Call(
                new Unit(ClassPath.name(handle.owner()), name, handle.lookupDescriptor()),
                handle.kind() != Kind.VIRTUAL && handle.kind() != Kind.INTERFACE_VIRTUAL);
    }
}
