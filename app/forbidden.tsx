import { ForbiddenSight } from '@/components/sights';

export default function Forbidden() {
  return (
    <main>
      <ForbiddenSight />
    </main>
  );
}
