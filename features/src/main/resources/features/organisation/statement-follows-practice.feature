@claim:statement-follows-practice @witness:attestation
Feature: The audit fails when practice and statement drift apart

  When practice improves, the statement is to follow. No test can show it: a named person answers for it, with evidence
  and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for keeping statement and practice together
    Given the conference server of <host>
    And its statement says of keeping statement and practice together: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated
    Examples: Hosts that promise it
      | host   | says           |
      | waag   | on improvement |
      | vc4all | on improvement |
