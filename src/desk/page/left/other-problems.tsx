import { useDesk, usePage } from '../parts/desk-context';
import { openProblem } from '../state/going';
import { otherProblems } from '../state/select';
import { text } from '../text/en';

/** Problems that no words of an article stand for, with the file and line of each. */
export function OtherProblems() {
  const desk = useDesk();
  const { story } = usePage();
  const problems = otherProblems(story);
  if (problems.length === 0) return null;
  const words = text.record;
  return (
    <section class="card other-problems" aria-label={words.others}>
      <header>
        <h2>{words.others}</h2>
        <span>{problems.length}</span>
      </header>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.message}`}>
            <small>{words.atLine(problem.file, problem.line)}</small> {problem.message}{' '}
            {problem.record !== null && (
              <button type="button" class="act" onClick={() => openProblem(desk, problem)}>
                {words.openIt}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
