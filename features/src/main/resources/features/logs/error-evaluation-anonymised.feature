@claim:error-evaluation-anonymised @witness:raw-store-read
Feature: Error statistics cannot be traced to a visitor

  Errors are evaluated as counts that point to nobody.

  Scenario Outline: Counts of errors at <host> point to nobody
    Given the conference server of <host>
    And its statement says of evaluating errors: <says>
    When errors have occurred
    Then only counts are left, and small ones are held back

    @stated
    Examples: Hosts that promise it
      | host        | says       |
      | bbw-leipzig | yes, later |
